import { signatoryOf } from '../letters/letter-kinds';
import { profile } from '../office/office-profile';
import type { FormRecord } from '../case/records';
import { isAbove, type OfficialRole, onBehalfLines, postAbove, rolesDownTo } from '../office/on-behalf';
import { holderOfPost, officialBy, officialRoles, type Official, type Post, postBy, titleOn } from '../office/roster';
import { dayOf } from '../time/calendar';
import { roleTitles, stepOf } from '../sop/sop';
import type { DocumentContext } from './document-context';
import type { Signatory } from './model';
import type { LetterKind } from './office-entries';
import { dateText, nipText } from './wording';

/** Printed in place of a person who is no longer on the roster. */
const unknown = '..............................';

/** "Kepala Bidang Aplikasi Informatika"; the head's title names the field of the office. */
export const titleOf = (post: Post, official?: Pick<Official, 'acting'>): string =>
  `${titleOn(official ?? {}, post)} ${post.role === 'kepala-dinas' ? profile.field : post.unit}`;

/** The title of a role whose post is not on the roster. */
export const roleTitleOf = (role: OfficialRole): string =>
  role === officialRoles[0] ? `${roleTitles[role]} ${profile.field}` : roleTitles[role];

/** Place and day, as "Serang, 24 November 2026". */
export const placeAndDate = (iso: string): string => `${profile.place}, ${dateText(iso)}`;

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

/** Returns the signature of the person who decided, under the place and day of the decision. For sheets and reports. */
export const decider = (so: DocumentContext): Signatory => {
  const { title, instead, name, rank, nip } = deciderOf(so, so.form);
  return { date: placeAndDate(so.form.at), title: instead ? `${title}\n${instead}` : title, name, rank, nip };
};

/** The titles from the office's head down to a signer of this role; `own` is the signer's, as they sign. */
const titlesDownTo = ({ roster }: DocumentContext, role: OfficialRole, post: Post | undefined, own: string): string[] =>
  rolesDownTo(role).map((each) => {
    if (each === role) return own;
    const above = postAbove(roster, post, each);
    return above ? titleOf(above) : roleTitleOf(each);
  });

interface Signer {
  role: OfficialRole;
  post?: Post;
  title: string;
  name: string;
  rank: string;
  nip: string;
}

/** Returns the person who decided, as the signatory of the letter that tells of it. */
const decidingSigner = (so: DocumentContext): Signer => {
  const { title, instead, role, ...person } = deciderOf(so, so.form);
  const post = postBy(so.roster, officialBy(so.roster, so.form.by)?.post);
  const owner = stepOf(so.form.step).owner;
  const signs = role ?? (owner === 'applicant' ? officialRoles[0] : owner);
  return { ...person, role: signs, ...(post && { post }), title: instead ? `${title}\n${instead}` : title };
};

/** The holder of the post of a role above a post, on the day of the letter; undefined where it has none. */
const holderAbove = ({ roster, form }: DocumentContext, below: Post | undefined, role: OfficialRole) => {
  const post = postAbove(roster, below, role);
  const official = post && holderOfPost(roster, post.id, dayOf(new Date(form.at)));
  if (!post || !official) return undefined;
  const { name, rank, nip } = official;
  return { role, post, title: titleOf(post, official), name, rank, nip: nipText(nip) } satisfies Signer;
};

const inHeadsName = (so: DocumentContext, { role, post, title, name, rank, nip }: Signer): Signatory => ({
  title: onBehalfLines(titlesDownTo(so, role, post, title)).join('\n'),
  name,
  rank,
  nip,
});

/** Returns the person who was asked to sign when the letter got its number. */
const settledSigner = ({ roster, entries }: DocumentContext): Signer | undefined => {
  const official = officialBy(roster, entries.signer);
  const post = postBy(roster, official?.post);
  if (!official || !post) return undefined;
  const { name, rank, nip } = official;
  return { role: post.role, post, title: titleOf(post, official), name, rank, nip: nipText(nip) };
};

/** The form of whoever answers for what a letter tells: a lapse follows from the return that asked for a revision. */
const answeredBy = ({ form, past }: DocumentContext): FormRecord =>
  form.kind === 'lapse' ? (past.findLast(({ kind }) => kind === 'decision') ?? form) : form;

/**
 * Returns a letter's signatory, or undefined for a lapse that nobody is asked to sign. A letter that goes out as decided names the
 * person who decided: nobody else saw it. In the loop, the office's file names the post above them whose holder is asked. The date
 * stands at the letter's head. All that leaves the office leaves it in its head's name.
 */
export const letterSigner = (so: DocumentContext, kind: LetterKind): Signatory | undefined => {
  const settled = settledSigner(so);
  if (settled) return inHeadsName(so, settled);
  if (kind === 'lapse' && !so.awaitsSignature) return undefined;
  const decider = decidingSigner({ ...so, form: answeredBy(so) });
  const wanted = so.awaitsSignature ? signatoryOf(kind) : 'decider';
  if (wanted === 'decider' || !isAbove(wanted, decider.role)) return inHeadsName(so, decider);
  return inHeadsName(so, holderAbove(so, decider.post, wanted) ?? decider);
};
