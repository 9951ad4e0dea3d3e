import { dayOf, type Holidays } from '../time/calendar';
import type { OutgoingItem } from '../letters/outgoing-list';
import { applicantsBounces } from './bounces';
import { mailboxOf } from '../forms/mailbox';
import { yearWithoutTable } from './holiday-warning';
import type { OfficeRecord } from './office-record';
import { groundlessDay } from './acting-rules';
import { offeredPosts, titleAndUnit } from './roster';
import { vacancyOf } from './vacancy';

/** A task of the secretariat for today, with the page for doing it. */
export interface DeskTask {
  text: string;
  href: string;
  /** The text of the link. */
  act: string;
}

/** The page that lists mailboxes that mails do not reach. */
export const bouncesPage = '/meja/pejabat#surel-tidak-sampai';

interface TaskContext {
  office: Pick<OfficeRecord, 'roster' | 'bounces' | 'administrators'> & { holidays: Holidays };
  now: Date;
  /** The number of cases past their due time, as the tile beside the tasks counts them. */
  late?: number;
  /** Applications that step 7 proposes for the catalogue, as far as they were read. */
  proposed?: readonly { id: string; name: string }[];
  /** Catalogue applications whose integration may be tried again now. */
  retries?: readonly { id: string; name: string }[];
  /** The outgoing letters that wait for a number or a signature. `hasMore` means that the list is incomplete. */
  letters?: { items: readonly Pick<OutgoingItem, 'entry' | 'overtaken'>[]; hasMore: boolean };
}

/**
 * Returns the proposals to confirm. One proposal links to its record; several link to the catalogue, which lists them
 * first.
 */
const recordsToConfirm = ({ proposed = [] }: TaskContext): DeskTask[] => {
  const [first] = proposed;
  if (!first) return [];
  const [text, href] =
    proposed.length === 1
      ? [`Usulan katalog ${first.name} menunggu konfirmasi.`, `/meja/katalog/${first.id}`]
      : [`${proposed.length} usulan katalog menunggu konfirmasi.`, '/meja/katalog'];
  return [{ text, href, act: 'Periksa usulan' }];
};

/** Returns the integrations to retry. Each links to its record, where the date can be changed or cleared. */
const integrationsToRetry = ({ retries = [] }: TaskContext): DeskTask[] =>
  retries.map(({ id, name }) => ({
    text: `Integrasi ${name} sudah dapat dicoba lagi.`,
    href: `/meja/katalog/${id}`,
    act: 'Lihat yang belum selesai',
  }));

const vacantPosts = ({ office: { roster }, now }: TaskContext): DeskTask[] =>
  offeredPosts(roster).flatMap((post) => {
    const text = vacancyOf(roster, post, dayOf(now));
    return text === undefined ? [] : [{ text, href: `/meja/jabatan/${post.id}`, act: 'Isi jabatan' }];
  });

/** Returns the acting officials in force without ground, as earlier versions left them when a holder came or went. */
const groundlessActing = ({ office: { roster }, now }: TaskContext): DeskTask[] => {
  const today = dayOf(now);
  return roster.officials.flatMap((official) => {
    const { id, name, acting } = official;
    if (!acting || groundlessDay(roster, official, today) !== today) return [];
    const reason = acting.kind === 'Plh.' ? 'jabatannya kosong' : 'jabatannya sudah terisi';
    const text = `${name} masih tercatat sebagai ${titleAndUnit(roster, official)}, padahal ${reason}.`;
    return [{ text, href: `/meja/pejabat/${id}`, act: `Akhiri masa ${acting.kind}` }];
  });
};

/**
 * Returns bounced mailboxes of administrators and of officials in office. Nobody waits for mail from former officials.
 */
const unreachableMailboxes = ({ office: { roster, bounces, administrators }, now }: TaskContext): DeskTask[] => {
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

/** Returns the tasks for outgoing letters: numbers for the desk to enter, and signatures to wait for. */
const waitingLetters = ({ letters }: TaskContext): DeskTask[] => {
  const { items: listed, hasMore } = letters ?? { items: [], hasMore: false };
  const items = listed.filter(({ overtaken }) => !overtaken);
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

/**
 * Returns bounced mailboxes of applicants. They are corrected on the page of the request in the report. A report
 * without a request is left out, because its owner is unknown.
 */
const unreachableApplicants = ({ office }: TaskContext): DeskTask[] => {
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

/** Returns the task for cases past their due time. The register lists them, the most overdue first. */
const overdueCases = ({ late = 0 }: TaskContext): DeskTask[] =>
  late > 0
    ? [{ text: `${late} permohonan melewati batas waktu.`, href: '/meja?terlambat=ya', act: 'Lihat yang terlambat' }]
    : [];

/** Returns the task for a year without days off: every due time of that year is computed without them. */
const missingHolidays = ({ office: { holidays }, now }: TaskContext): DeskTask[] => {
  const year = yearWithoutTable(dayOf(now), holidays);
  if (year === undefined) return [];
  return [{ text: `Hari libur tahun ${year} belum dimasukkan.`, href: '/meja/libur', act: 'Isi hari libur' }];
};

/** The sources of tasks, in order of importance. A new kind of task is one more line here. */
const sources: readonly ((around: TaskContext) => DeskTask[])[] = [
  overdueCases,
  vacantPosts,
  groundlessActing,
  unreachableMailboxes,
  unreachableApplicants,
  missingHolidays,
  waitingLetters,
  recordsToConfirm,
  integrationsToRetry,
];

/** Returns the secretariat's tasks for today, from the office's record. */
export const deskTasks = (around: TaskContext): DeskTask[] => sources.flatMap((find) => find(around));
