import { actingTitle, postText } from '../domain/office/acting';
import type { CatalogueRow } from '../ports/catalogue';
import type { OutgoingItem } from '../domain/letters/outgoing-list';
import type { HeldBack, MorningMail, WaitingStep, StuckStep } from '../domain/time/morning-round';
import { nobody, type Roster } from '../domain/office/roster';
import { stepOf } from '../domain/sop/sop';
import { waitingTimes } from '../domain/time/waiting-times';
import { dayText, leftText } from '../domain/time/dates';
import type { MailContent, MailList } from './mail-content';

/** The most entries of a list in a mail. The list ends with the number of further entries. */
export const maxListed = 50;

interface MorningMailProps {
  person: MorningMail;
  roster: Roster;
  /** Fresh links by case id, and by `letterName`, for everything on which the person may act. */
  urls: ReadonlyMap<string, string>;
  /** The page with everything that waits for the person, under one of those links. */
  overviewUrl?: string;
  deskUrl: string;
  /** People who may not have got the last round's mail. */
  unsent: readonly string[];
  /** Catalogue records that wait for the secretariat. */
  proposed?: readonly CatalogueRow[];
  /** Records whose integration may be tried again. */
  retries?: readonly CatalogueRow[];
  /** The year without a table of days off. */
  unknownYear?: string;
}

const about = ({ head }: { head: WaitingStep['head'] }) => `${head.application.name} (${head.requestNumber})`;

const ownEntry = (urls: MorningMailProps['urls']) => (item: WaitingStep) => ({
  text: `${about(item)}, ${stepOf(item.step).title}: ${leftText(item.left)}`,
  url: urls.get(item.head.caseId),
});
const watchedEntry = (roster: Roster) => (item: WaitingStep) => ({
  text: `${about(item)}, ${stepOf(item.step).title}: ${leftText(item.left)}, menunggu ${
    item.holder === nobody ? 'jabatan yang belum terisi' : actingTitle(roster, item.holder, item.post)
  }`,
});
const stuckEntry = (roster: Roster) => (item: StuckStep) => ({
  text: `${about(item)}, ${stepOf(item.step).title}: ${
    item.why === 'nobody'
      ? `${postText(roster, item.post) || 'jabatannya'} belum terisi`
      : `surel kepada ${actingTitle(roster, item.holder, item.post)} tidak sampai`
  }`,
});
const revisionEntry = (urls: MorningMailProps['urls']) => (held: HeldBack) => ({
  text: held.isLast
    ? `${about(held)}: peringatan terakhir. Kirim perbaikan paling lambat ${dayText(held.reviseBy)}; sesudah itu permohonan kedaluwarsa.`
    : `${about(held)}: menunggu perbaikan sejak ${held.waited} hari kerja, kirim paling lambat ${dayText(held.reviseBy)}`,
  url: urls.get(held.head.caseId),
});
/** Returns the name of a letter among the links of a round. */
export const letterName = ({ caseId, of }: Pick<OutgoingItem, 'caseId' | 'of'>): string => `${caseId}#${of}`;
const letterEntry = (urls: MorningMailProps['urls']) => (item: OutgoingItem) => ({
  text: `Surat nomor ${item.entry?.number ?? ''} untuk ${item.application} (${item.requestNumber}), ${item.agency}`,
  url: urls.get(letterName(item)),
});
const silentEntry = (held: HeldBack) => ({
  text: `${about(held)}, ${held.head.agency}: surel pemohon tidak sampai, sudah menunggu ${held.waited} hari kerja`,
});

const recordEntry =
  (deskUrl: string) =>
  ({ id, name, agency }: CatalogueRow) => ({ text: `${name} (${agency})`, url: `${deskUrl}/katalog/${id}` });

const list = <T>(title: string, items: readonly T[], entry: (item: T) => MailList['entries'][number]): MailList[] =>
  items.length === 0
    ? []
    : [{ title, entries: items.slice(0, maxListed).map(entry), more: Math.max(0, items.length - maxListed) }];

/** Returns the steps that the person may decide, late steps first. The limit applies to all groups together. */
const ownLists = ({ own }: MorningMail, urls: MorningMailProps['urls']): MailList[] => {
  const shown = own.slice(0, maxListed);
  const groups: [string, WaitingStep[]][] = [
    ['Terlambat', shown.filter(({ left }) => left < 0)],
    ['Jatuh tempo hari ini', shown.filter(({ left }) => left === 0)],
    ['Menunggu keputusan Anda', shown.filter(({ left }) => left > 0)],
  ];
  const lists = groups.flatMap(([title, items]) => list(title, items, ownEntry(urls)));
  return lists.map((group, index) => ({ ...group, more: index === lists.length - 1 ? own.length - shown.length : 0 }));
};

const subjectOf = (
  { own, letters, revisions, below, office, stuck }: MorningMail,
  proposed: number,
  retries: number,
): string => {
  const late = own.filter(({ left }) => left < 0).length;
  if (own.length > 0) return `${own.length} permohonan menunggu Anda${late > 0 ? `, ${late} terlambat` : ''}`;
  if (letters.length > 0) return `${letters.length} surat menunggu tanda tangan Anda`;
  if (revisions.some(({ isLast }) => isLast)) return 'Peringatan terakhir: permohonan menunggu perbaikan Anda';
  if (revisions.length > 0) return 'Pengingat: permohonan menunggu perbaikan Anda';
  if (stuck.length > 0) return `${stuck.length} permohonan perlu tindakan sekretariat`;
  if (below.length + office.length > 0) return `${below.length + office.length} permohonan terlambat`;
  if (proposed > 0) return `${proposed} usulan katalog menunggu konfirmasi Anda`;
  if (retries > 0) return `${retries} integrasi sudah dapat dicoba lagi`;
  return 'Pemberitahuan untuk sekretariat';
};

/** Returns the names of the first waiting applications. Late ones come first. */
const previewOf = ({ own, letters, revisions, stuck, below, office }: MorningMail): string =>
  [
    ...own.map(({ head }) => head.application.name),
    ...letters.map(({ application }) => application),
    ...[...revisions, ...stuck, ...below, ...office].map(({ head }) => head.application.name),
  ]
    .slice(0, 3)
    .join('; ');

const warningOf = (year: string | undefined): string[] =>
  year
    ? [
        `Daftar hari libur tahun ${year} belum diisi: batas waktu tahun itu dihitung dengan Sabtu dan Minggu saja. Mohon isi setelah keputusan bersama terbit.`,
      ]
    : [];

/**
 * Returns one mail for one mailbox with everything that waits for it this morning. Steps that its reader may not decide
 * have no link.
 */
export const morningMailContent = (props: MorningMailProps): MailContent => {
  const { person, roster, urls, overviewUrl, deskUrl, unsent, unknownYear, proposed = [], retries = [] } = props;
  const unreached = person.isSecretariat ? unsent : [];
  const toConfirm = person.isSecretariat ? proposed : [];
  const toRetry = person.isSecretariat ? retries : [];
  const subject = subjectOf(person, toConfirm.length, toRetry.length);
  return {
    subject,
    preview: previewOf(person),
    title: subject,
    greeting:
      person.own.length + person.letters.length === 0 && person.revisions.length > 0
        ? 'Yth. Penanggung Jawab Sistem Informasi,'
        : 'Yth. Bapak/Ibu,',
    paragraphs: person.isSecretariat ? warningOf(unknownYear) : [],
    facts: [],
    lists: [
      ...ownLists(person, urls),
      ...list('Surat yang menunggu tanda tangan Anda', person.letters, letterEntry(urls)),
      ...list('Permohonan yang menunggu perbaikan Anda', person.revisions, revisionEntry(urls)),
      ...list('Terlambat pada jabatan di bawah Anda', person.below, watchedEntry(roster)),
      ...list(`Terlambat ${waitingTimes.toHead} hari kerja atau lebih`, person.office, watchedEntry(roster)),
      ...list('Perlu tindakan sekretariat', person.stuck, stuckEntry(roster)),
      ...list('Usulan katalog yang perlu Anda konfirmasi', toConfirm, recordEntry(deskUrl)),
      ...list('Integrasi yang sudah dapat dicoba lagi', toRetry, recordEntry(deskUrl)),
      ...list('Pemohon tidak terjangkau', person.silent, silentEntry),
      ...list('Mungkin tidak menerima surel pagi sebelumnya', unreached, (text) => ({ text })),
    ],
    actions: [
      ...(overviewUrl ? [{ label: 'Semua yang menunggu Anda', url: overviewUrl }] : []),
      ...(person.isSecretariat ? [{ label: 'Buka Meja Sekretariat', url: deskUrl }] : []),
    ],
    closing:
      'Surel ini dikirim paling banyak sekali sehari, pada hari kerja. Tautan di dalamnya hanya untuk Anda; membukanya belum memutuskan apa pun.',
  };
};
