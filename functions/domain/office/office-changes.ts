import { clearMailbox, isReachable, ownerOf } from './bounces';
import { InvalidInput } from '../errors';
import type { DayChange, OfficeRecord, RemovedItem } from './office-record';
import type { Roster } from './roster';
import { isSameMailbox } from './roster-rules';
import { cleanSubdomain, reservedNames, subdomainProblem } from '../forms/subdomain';

/**
 * The secretariat's changes to its office, except the roster (official-changes.ts, post-changes.ts). Each is a pure function of the record
 * and the form's input. A fault is refused with its form field and the correction.
 */
export type OfficeContent = Omit<OfficeRecord, 'version' | 'hash'>;

export interface OfficeChange {
  content: OfficeContent;
  /** The changed item for the office's chain: an id, a date or a name. Never a person's name. */
  subject: string;
  /** The whole item that the change removed. It is kept for some days, so the removal can be undone (removals.ts). */
  removed?: RemovedItem;
  /** The end of an acting official's term, to record first: this change takes the ground from it (acting-ends.ts). */
  precedingEnd?: OfficeChange;
}

export const refuse = (field: string, message: string): never => {
  throw new InvalidInput([{ field, message }]);
};

/** Returns a new id. It includes the version, which never repeats, because ids stay in the chain forever. */
export const newId = (base: string, { version }: Pick<OfficeRecord, 'version'>): string => {
  const slug = base
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  return `${slug.slice(0, 28)}-v${version + 1}`.replace(/-+/g, '-').replace(/^-/, '');
};

interface ShippedDay {
  date: string;
  name: string;
}

/** A day off as the desk lists it. `by` is its source. */
export interface DayRow extends ShippedDay {
  by: 'table' | 'office';
  off: boolean;
}

/** Returns the shipped table with the office's changes, sorted by date. A cancelled day stays in the list. */
export const dayRows = (shipped: readonly ShippedDay[], changes: readonly DayChange[]): DayRow[] =>
  [
    ...shipped
      .filter(({ date }) => !changes.some((change) => change.date === date))
      .map(({ date, name }): DayRow => ({ date, name, by: 'table', off: true })),
    ...changes.map((change): DayRow => ({ ...change, by: 'office' })),
  ].sort((a, b) => a.date.localeCompare(b.date));

const without = (record: OfficeRecord, date: string): DayChange[] =>
  record.dayChanges.filter((change) => change.date !== date);

/** Returns a day as the office's chain names it: "2026-12-25 Natal". */
export const daySubject = ({ date, name }: ShippedDay): string => `${date} ${name}`;

/** Adds a day off that the table lacks, or restores a cancelled one. */
export const addDayOff = (
  record: OfficeRecord,
  shipped: readonly ShippedDay[],
  { date, name }: ShippedDay,
): OfficeChange => {
  const known = dayRows(shipped, record.dayChanges).find((row) => row.date === date);
  if (known?.off) refuse('day.date', `Tanggal ini sudah tercatat sebagai hari libur: ${known.name}.`);
  return {
    content: { ...record, dayChanges: [...without(record, date), { date, name, off: true }] },
    subject: daySubject({ date, name }),
  };
};

/** Cancels a day off: it becomes a working day. */
export const takeDayAway = (record: OfficeRecord, shipped: readonly ShippedDay[], date: string): OfficeChange => {
  const known = dayRows(shipped, record.dayChanges).find((row) => row.date === date);
  if (!known?.off) return refuse('day.date', 'Tanggal ini bukan hari libur, jadi tidak ada yang dihapus.');
  const inTable = shipped.some((row) => row.date === date);
  const dayChanges = [...without(record, date), ...(inTable ? [{ date, name: known.name, off: false }] : [])];
  const change = record.dayChanges.find((one) => one.date === date);
  return {
    content: { ...record, dayChanges },
    subject: daySubject(known),
    removed: { kind: 'day', date, name: known.name, change },
  };
};

export const reserveName = (record: OfficeRecord, text: string, suffix: string): OfficeChange => {
  const label = cleanSubdomain(text, suffix);
  if (reservedNames.includes(label) || record.reservedNames.includes(label))
    refuse('name.label', `Nama "${label}" sudah dicadangkan.`);
  const problem = subdomainProblem(label);
  if (problem) refuse('name.label', problem);
  return { content: { ...record, reservedNames: [...record.reservedNames, label].sort() }, subject: label };
};

export const freeName = (record: OfficeRecord, label: string): OfficeChange => {
  if (!record.reservedNames.includes(label)) refuse('name', `Nama "${label}" sudah tidak dicadangkan.`);
  const rest = record.reservedNames.filter((name) => name !== label);
  return { content: { ...record, reservedNames: rest }, subject: label, removed: { kind: 'name', label } };
};

export const addAdministrator = (
  record: OfficeRecord,
  { name, email }: { name: string; email: string },
): OfficeChange => {
  if (record.administrators.some((other) => isSameMailbox(other, { email })))
    refuse('administrator.email', 'Surel ini sudah terdaftar sebagai administrator.');
  const id = newId('administrator', record);
  return { content: { ...record, administrators: [...record.administrators, { id, name, email }] }, subject: id };
};

/** The field that confirms that an administrator removes themselves. */
export const confirmedField = 'confirmed';

/**
 * Removes an administrator, but never the last one that mails reach. The sign-in link is mailed, so nobody could return
 * to the desk otherwise.
 *
 * `by` is the acting administrator. Removing oneself needs a confirmation, because the session ends at once.
 */
export const removeAdministrator = (
  record: OfficeRecord,
  id: string,
  by: { actor: string; isConfirmed: boolean },
): OfficeChange => {
  const administrator = record.administrators.find((one) => one.id === id);
  if (!administrator) return refuse('administrator', 'Administrator ini sudah dihapus.');
  const administrators = record.administrators.filter((one) => one.id !== id);
  if (administrators.length === 0)
    refuse('administrator', 'Ini administrator terakhir. Tambahkan administrator lain dahulu, baru hapus yang ini.');
  const reached = (all: OfficeRecord['administrators']) => all.filter(({ email }) => isReachable(record, email)).length;
  if (reached(record.administrators) > 0 && reached(administrators) === 0)
    refuse(
      'administrator',
      'Ini administrator terakhir yang surelnya sampai. Tambahkan administrator lain, atau pulihkan surel yang lain dahulu.',
    );
  if (id === by.actor && !by.isConfirmed)
    refuse(
      confirmedField,
      `Anda akan menghapus diri Anda sendiri: ${administrator.name} (${administrator.email}). Sesi Anda langsung berakhir, dan hanya administrator lain yang dapat menambahkan Anda lagi.`,
    );
  return {
    content: { ...record, administrators },
    subject: id,
    removed: { kind: 'administrator', administrator },
  };
};

/**
 * Clears a mailbox that mails reach again, because its owner confirmed it or its address was corrected. All rows with
 * this mailbox are cleared.
 */
export const clearBounce = (record: OfficeRecord, email: string, now: Date): OfficeChange => ({
  content: { ...record, ...clearMailbox(record, email, now) },
  subject: ownerOf(record, email),
});

/**
 * Returns the office's content with a changed roster. Never remove a row that a case refers to, only end it: the trail
 * must stay readable.
 */
export const withRoster = (record: OfficeRecord, change: Partial<Roster>): OfficeContent => ({
  ...record,
  roster: { ...record.roster, ...change },
});
