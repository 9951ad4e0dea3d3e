import { isSamePerson } from './person';
import { clearMailbox, ownerOf } from './bounces';
import { applicant } from '../case/case';
import { dateText } from '../documents/wording';
import { NotFound } from '../errors';
import type { OfficeRecord } from './office-record';
import { mailboxOf } from '../forms/mailbox';
import { type OfficeChange, newId, refuse, withRoster } from './office-changes';
import { type Official, officialBy, offeredPosts, type Roster } from './roster';
import { demandNoPastDay, demandRightKind, demandTimeLeft, demandUsualLength } from './acting-rules';
import { type TermFault, termFault } from './roster-rules';

const periodText = ({ from, to }: Pick<Official, 'from' | 'to'>): string =>
  to ? `${dateText(from)} s.d. ${dateText(to)}` : `sejak ${dateText(from)}`;

const termText = (fault: TermFault, { acting }: Official): string => {
  if (fault.kind === 'ends-before-it-begins')
    return 'Hari terakhir lebih awal daripada hari pertama. Periksa kedua tanggalnya.';
  if (fault.kind === 'acting-without-end') return 'Plh. dan Plt. berbatas waktu. Isi hari terakhirnya.';
  const held = acting ? 'Masa Plh./Plt. ini' : 'Masa jabatan ini';
  const { other } = fault;
  return `${held} bertumpang tindih dengan ${other.name} (${periodText(other)}). Akhiri dahulu masa itu, atau ubah tanggalnya.`;
};

/** Checks an official's term. @throws InvalidInput on the page's field; `lastDay` is the field for a wrong last day */
export const demandRoom = (roster: Roster, official: Official, field: string, lastDay = field): void => {
  const fault = termFault(roster, official);
  if (fault) refuse(fault.kind === 'overlaps' ? field : lastDay, termText(fault, official));
};

/** An official as entered in the form. */
export type OfficialInput = Omit<Official, 'id' | 'acting'> & {
  kind?: 'Plh.' | 'Plt.';
  decree?: string;
  /** True if an unusually long appointment is meant. */
  confirmed?: boolean;
};

const actingOf = ({ kind, decree }: OfficialInput, at: string): Official['acting'] => {
  if (!kind) {
    if (decree)
      refuse(`${at}.kind`, 'Nomor surat perintah hanya untuk Plh. atau Plt. Pilih salah satu, atau hapus nomornya.');
    return undefined;
  }
  if (!decree) return refuse(`${at}.decree`, 'Tulis nomor surat perintah Plh./Plt.');
  return { kind, decree };
};

/** Adds an official. `today` is the day in WIB, as `YYYY-MM-DD`. `at` is the form's id, the prefix of its fields. */
export const addOfficial = (
  record: OfficeRecord,
  entered: OfficialInput,
  today: string,
  at = 'official',
): OfficeChange => {
  if (!offeredPosts(record.roster).some(({ id }) => id === entered.post))
    refuse(`${at}.post`, 'Jabatan ini tidak ada lagi. Pilih jabatan lain.');
  const acting = actingOf(entered, at);
  demandRightKind(record.roster, entered, at);
  const { post, name, nip, rank, email, from, to } = entered;
  const official: Official = { id: newId(post, record), post, name, nip, rank, email, from, to, acting };
  demandRoom(record.roster, official, `${at}.from`, `${at}.to`);
  demandTimeLeft(entered, today, at);
  demandNoPastDay(entered, today, at);
  demandUsualLength(entered, at);
  return { content: withRoster(record, { officials: [...record.roster.officials, official] }), subject: official.id };
};

const replaceOfficial = (record: OfficeRecord, official: Official): OfficeChange => ({
  subject: official.id,
  content: withRoster(record, {
    officials: record.roster.officials.map((one) => (one.id === official.id ? official : one)),
  }),
});

/** Returns an official of the roster. @throws NotFound */
export const demandOfficial = ({ roster }: OfficeRecord, officialId: string): Official => {
  const official = officialBy(roster, officialId);
  if (!official) throw new NotFound(officialId);
  return official;
};

/** Sets the last day of a term, and keeps the row before it for undo. */
export const endTerm = (record: OfficeRecord, before: Official, to: string): OfficeChange => ({
  ...replaceOfficial(record, { ...before, to }),
  removed: { kind: 'term', official: before },
});

/** Sets the last day of an official's time. `isMeant`: an unusually long appointment is confirmed. */
export const endOfficial = (record: OfficeRecord, officialId: string, to: string, isMeant?: boolean): OfficeChange => {
  const before = demandOfficial(record, officialId);
  const isLonger = before.to !== undefined && to > before.to;
  if (isLonger) demandUsualLength({ ...before, kind: before.acting?.kind, to, confirmed: isMeant }, 'end');
  demandRoom(record.roster, { ...before, to }, 'end.to');
  return endTerm(record, before, to);
};

const withSameMailbox = ({ officials }: Roster, official: Official): Official[] =>
  officials.filter((one) => one.id !== official.id && mailboxOf(one.email) === mailboxOf(official.email));

/** Returns the same person's other rows with the same mailbox. A person may hold two posts, at once or in turn. */
export const rowsOfPerson = (roster: Roster, official: Official): Official[] =>
  withSameMailbox(roster, official).filter((row) => isSamePerson(row, official));
/** Returns other people's rows with the same mailbox, for example a division's shared mailbox. */
export const rowsOfOthers = (roster: Roster, official: Official): Official[] =>
  withSameMailbox(roster, official).filter((row) => !isSamePerson(row, official));
/** Returns rows with the same NIP under another name: one of both NIPs is probably wrong. */
export const rowsWithNip = ({ officials }: Roster, official: Official): Official[] =>
  officials.filter((row) => row.nip === official.nip && !isSamePerson(row, official));

/** An address as entered in the form. `others` tells whether to change other people's rows with the old address. */
interface MailInput {
  email: string;
  others?: 'ubah' | 'biarkan';
}

/**
 * Corrects an official's address, even while the row is in use, because no document prints it. It changes in all rows
 * of that person. Bounces of the old address are cleared, unless somebody still uses it.
 */
export const changeMail = (
  record: OfficeRecord,
  officialId: string,
  { email, others }: MailInput,
  now: Date,
): OfficeChange => {
  const official = demandOfficial(record, officialId);
  const { roster } = record;
  if (mailboxOf(official.email) === mailboxOf(email))
    refuse('mail.email', 'Ini alamat yang sudah tercatat. Tulis alamat yang benar.');
  const changed = new Set(
    [official, ...rowsOfPerson(roster, official), ...(others === 'ubah' ? rowsOfOthers(roster, official) : [])].map(
      ({ id }) => id,
    ),
  );
  const officials = roster.officials.map((one) => (changed.has(one.id) ? { ...one, email } : one));
  const after = { ...record, ...withRoster(record, { officials }) };
  const isStillUsed = ownerOf(after, official.email) !== applicant;
  return {
    content: isStillUsed ? after : { ...after, ...clearMailbox(after, official.email, now) },
    subject: officialId,
  };
};

/**
 * The number of removed ids that are kept. A case that still waits for one appears within minutes, long before 100 more
 * removals.
 */
const removedKept = 100;

/**
 * Removes an official's row. `inUse`: a case waits for this official, or was decided by them, as far as the index
 * shows.
 */
export const removeOfficial = (record: OfficeRecord, officialId: string, inUse: boolean): OfficeChange => {
  const official = demandOfficial(record, officialId);
  if (inUse)
    refuse('official', 'Baris ini dipakai oleh permohonan, jadi tidak dapat dihapus. Akhiri masa jabatannya saja.');
  const officials = record.roster.officials.filter(({ id }) => id !== officialId);
  const removed = [...(record.removed ?? []), officialId].slice(-removedKept);
  return {
    content: { ...withRoster(record, { officials }), removed },
    subject: officialId,
    removed: { kind: 'official', official },
  };
};
