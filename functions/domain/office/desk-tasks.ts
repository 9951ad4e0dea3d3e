import { dayOf } from '../time/calendar';
import type { OutgoingItem } from '../letters/outgoing-list';
import { applicantsBounces } from './bounces';
import { mailboxOf } from '../forms/mailbox';
import type { OfficeRecord } from './office-record';
import { holderOfPost, offeredPosts, postLabel } from './roster';

/** One of the secretariat's tasks for today, with the page where it is done. */
export interface DeskTask {
  text: string;
  href: string;
  /** The text of the link. */
  act: string;
}

/** The page that lists the mailboxes that mails do not reach. */
export const bouncesPage = '/meja/pejabat#surel-tidak-sampai';

interface Around {
  office: Pick<OfficeRecord, 'roster' | 'bounces' | 'administrators'>;
  now: Date;
  /** Applications that step 7 proposes for the catalogue, as far as they were read. */
  proposed?: readonly { id: string; name: string }[];
  /** Applications of the catalogue whose integration may be tried again by now. */
  retries?: readonly { id: string; name: string }[];
  /** The outgoing letters that wait for a number or a signature; `hasMore`: there are others besides. */
  letters?: { items: readonly Pick<OutgoingItem, 'entry'>[]; hasMore: boolean };
}

/** One leads to its record, several to the list that begins with them. */
const recordsToConfirm = ({ proposed = [] }: Around): DeskTask[] => {
  const [first] = proposed;
  if (!first) return [];
  const [text, href] =
    proposed.length === 1
      ? [`Usulan katalog ${first.name} menunggu konfirmasi.`, `/meja/katalog/${first.id}`]
      : [`${proposed.length} usulan katalog menunggu konfirmasi.`, '/meja/katalog'];
  return [{ text, href, act: 'Periksa usulan' }];
};

/** Each leads to its record: the date is changed, or emptied, there. */
const integrationsToRetry = ({ retries = [] }: Around): DeskTask[] =>
  retries.map(({ id, name }) => ({
    text: `Integrasi ${name} sudah dapat dicoba lagi.`,
    href: `/meja/katalog/${id}`,
    act: 'Lihat yang belum selesai',
  }));

const vacantPosts = ({ office: { roster }, now }: Around): DeskTask[] =>
  offeredPosts(roster)
    .filter(({ id }) => !holderOfPost(roster, id, dayOf(now)))
    .map((post) => ({
      text: `Jabatan ${postLabel(post)} kosong. Yang masuk ke sana diputus atasannya.`,
      href: `/meja/jabatan/${post.id}`,
      act: 'Isi jabatan',
    }));

/** Mailboxes of people who are in office: of others nothing is awaited. */
const unreachableMailboxes = ({ office: { roster, bounces, administrators }, now }: Around): DeskTask[] => {
  const today = dayOf(now);
  const here = roster.officials.filter(({ to }) => to === undefined || to >= today);
  const awaited = new Set([...here, ...administrators].map(({ email }) => mailboxOf(email)));
  return bounces
    .filter(({ email }) => awaited.has(mailboxOf(email)))
    .map(({ email }) => ({
      text: `Surel ${email} tidak sampai.`,
      href: '/meja/pejabat',
      act: 'Perbaiki alamat',
    }));
};

/** Outgoing letters: what the desk itself enters, and what a signatory is asked for. */
const waitingLetters = ({ letters }: Around): DeskTask[] => {
  const { items, hasMore } = letters ?? { items: [], hasMore: false };
  const numbered = items.filter(({ entry }) => entry).length;
  const textOf = (count: number, what: string) =>
    `${hasMore ? 'Sedikitnya ' : ''}${count} surat keluar menunggu ${what}.`;
  const kinds = [
    { count: items.length - numbered, what: 'nomor', act: 'Isi nomor surat' },
    { count: numbered, what: 'tanda tangan', act: 'Lihat surat keluar' },
  ];
  return kinds
    .filter(({ count }) => count > 0)
    .map(({ count, what, act }) => ({ text: textOf(count, what), href: '/meja/surat-keluar', act }));
};

/** An applicant's mailbox is put right on the page of the request that the report names; one that names none may be anybody's. */
const unreachableApplicants = ({ office }: Around): DeskTask[] => {
  const [first, ...others] = applicantsBounces(office).filter(({ caseId }) => caseId !== undefined);
  if (!first) return [];
  if (others.length > 0)
    return [
      {
        text: `${others.length + 1} alamat surel pemohon tidak sampai.`,
        href: bouncesPage,
        act: 'Lihat alamatnya',
      },
    ];
  const href = `/meja/permohonan/${first.caseId}`;
  return [{ text: `Surel pemohon ${first.email} tidak sampai.`, href, act: 'Perbaiki kontak' }];
};

/** Each finds its own kind of task; what the secretariat sees first stands first. A new kind is a line here. */
const sources: readonly ((around: Around) => DeskTask[])[] = [
  vacantPosts,
  unreachableMailboxes,
  unreachableApplicants,
  waitingLetters,
  recordsToConfirm,
  integrationsToRetry,
];

/** Returns what needs the secretariat today, as the office's record tells. */
export const deskTasks = (around: Around): DeskTask[] => sources.flatMap((find) => find(around));
