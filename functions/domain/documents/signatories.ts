import { profile } from '../office-profile';
import type { FormRecord } from '../records';
import { officialBy, type Official, type Post, postBy, type Roster, titleOn } from '../roster';
import { roleTitles, stepOf } from '../sop';
import type { Signatory } from './model';
import { dateText, nipText } from './wording';

/** What stands for a person who is no longer on the roster. */
const unknown = '..............................';

/** "Kepala Bidang Aplikasi Informatika"; the head's title names the field of the office. */
export const titleOf = (post: Post, official?: Pick<Official, 'acting'>): string =>
  `${titleOn(official ?? {}, post)} ${post.role === 'kepala-dinas' ? profile().field : post.unit}`;

/** Place and day, as "Serang, 24 November 2026". */
export const placeAndDate = (iso: string): string => `${profile().place}, ${dateText(iso)}`;

const deciderOf = (form: FormRecord, roster: Roster): Omit<Signatory, 'date'> => {
  const official = officialBy(roster, form.by);
  const post = postBy(roster, official?.post);
  if (!official || !post)
    return { title: roleTitles[stepOf(form.step).owner], name: unknown, rank: unknown, nip: unknown };
  const { name, rank, nip } = official;
  return { title: titleOf(post, official), name, rank, nip: nipText(nip) };
};

/** "Kepala Bidang Aplikasi Informatika, Nama", in one line. */
export const deciderLine = (form: FormRecord, roster: Roster): string => {
  const { title, name } = deciderOf(form, roster);
  return `${title}, ${name}`;
};

/** Whoever decided, under the place and day of the decision: for sheets and reports. */
export const decider = (form: FormRecord, roster: Roster): Signatory => ({
  date: placeAndDate(form.at),
  ...deciderOf(form, roster),
});

/** The same for a letter, whose date stands at its head. What leaves the office leaves it in its head's name (a.n.). */
export const letterSigner = (form: FormRecord, roster: Roster): Signatory => {
  const { title, ...rest } = deciderOf(form, roster);
  const isHead = stepOf(form.step).owner === 'kepala-dinas';
  return { title: isHead ? title : `a.n. ${roleTitles['kepala-dinas']} ${profile().field}\n${title}`, ...rest };
};

const kindOf = (agency: string): string | undefined => /^(?:dinas|badan|biro)\b/i.exec(agency)?.[0].toLowerCase();

/** The title of the head of an agency: the SOP's form says "Kepala Dinas"; other kinds of agency have their own. */
export const headOf = (agency: string): string => {
  const kind = kindOf(agency);
  return kind ? `Kepala ${kind[0]!.toUpperCase()}${kind.slice(1)}` : 'Kepala OPD';
};

/** Whom a letter to an agency addresses: "Kepala Dinas Kesehatan". */
export const addressOf = (agency: string): string =>
  kindOf(agency) ? `Kepala ${agency}` : `${headOf(agency)}\n${agency}`;
