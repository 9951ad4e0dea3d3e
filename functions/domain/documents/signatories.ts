import { profile } from '../office/office-profile';
import type { FormRecord } from '../case/records';
import { officialBy, type Official, type Post, postBy, titleOn } from '../office/roster';
import { roleTitles, stepOf } from '../sop/sop';
import type { DocumentContext } from './document-context';
import type { Signatory } from './model';
import { dateText, nipText } from './wording';

/** What stands for a person who is no longer on the roster. */
const unknown = '..............................';

/** "Kepala Bidang Aplikasi Informatika"; the head's title names the field of the office. */
export const titleOf = (post: Post, official?: Pick<Official, 'acting'>): string =>
  `${titleOn(official ?? {}, post)} ${post.role === 'kepala-dinas' ? profile().field : post.unit}`;

/** Place and day, as "Serang, 24 November 2026". */
export const placeAndDate = (iso: string): string => `${profile().place}, ${dateText(iso)}`;

/** The post for which a superior decided while it had no holder. */
const stoodInFor = ({ roster, postOf }: DocumentContext, form: FormRecord, official: Official): Post | undefined => {
  const owner = postOf(form);
  return owner === official.post ? undefined : postBy(roster, owner);
};

const deciderOf = (so: DocumentContext, form: FormRecord) => {
  const official = officialBy(so.roster, form.by);
  const post = postBy(so.roster, official?.post);
  if (!official || !post)
    return { title: roleTitles[stepOf(form.step).owner], name: unknown, rank: unknown, nip: unknown };
  const { name, rank, nip } = official;
  const absent = stoodInFor(so, form, official);
  const title = titleOf(post, official);
  return { title, instead: absent && `untuk ${titleOf(absent)}`, name, rank, nip: nipText(nip), role: post.role };
};

/** "Kepala Bidang Aplikasi Informatika, Nama", in one line. */
export const deciderLine = (so: DocumentContext, form: FormRecord): string => {
  const { title, instead, name } = deciderOf(so, form);
  return [title, name, ...(instead ? [instead] : [])].join(', ');
};

/** Whoever decided, under the place and day of the decision: for sheets and reports. */
export const decider = (so: DocumentContext): Signatory => {
  const { title, instead, name, rank, nip } = deciderOf(so, so.form);
  return { date: placeAndDate(so.form.at), title: instead ? `${title}\n${instead}` : title, name, rank, nip };
};

/** The same for a letter, whose date stands at its head. What leaves the office leaves it in its head's name (a.n.). */
export const letterSigner = (so: DocumentContext): Signatory => {
  const { title, instead, name, rank, nip, role } = deciderOf(so, so.form);
  const isHead = role === 'kepala-dinas' || (!role && stepOf(so.form.step).owner === 'kepala-dinas');
  const lines = [
    ...(isHead ? [] : [`a.n. ${roleTitles['kepala-dinas']} ${profile().field}`]),
    title,
    ...(instead ? [instead] : []),
  ];
  return { title: lines.join('\n'), name, rank, nip };
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
