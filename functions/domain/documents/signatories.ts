import { signatoryOf } from '../letters/letter-kinds';
import { profile } from '../office/office-profile';
import type { FormRecord } from '../case/records';
import { isAbove, type OfficialRole, onBehalfLines, postAbove, rolesDownTo } from '../office/on-behalf';
import { holderOfPost, officialBy, officialRoles, type Official, type Post, postBy, titleOn } from '../office/roster';
import { dayOf } from '../time/calendar';
import { roleTitles, stepOf } from '../sop/sop';
import type { DocumentContext } from './document-context';
import type { Signatory } from './model';
import { dottedLine } from './office-entries';
import type { LetterTopic } from '../letters/letter-kinds';
import { dateText, nipText } from './wording';

/**
 * Returns a post's title, such as "Kepala Bidang Aplikasi Informatika". The title of the office's head names the
 * office's field.
 */
export const titleOf = (post: Post, official?: Pick<Official, 'acting'>): string =>
  `${titleOn(official ?? {}, post)} ${post.role === 'kepala-dinas' ? profile.field : post.unit}`;

/** Returns the title of a role without a post on the roster. */
export const roleTitleOf = (role: OfficialRole): string =>
  role === officialRoles[0] ? `${roleTitles[role]} ${profile.field}` : roleTitles[role];

/** Returns place and day, such as "Serang, 24 November 2026". */
export const placeAndDate = (iso: string): string => `${profile.place}, ${dateText(iso)}`;

/** Returns the vacant post for which a superior decided, or undefined. */
const vacantPost = ({ roster, postOf }: DocumentContext, form: FormRecord, official: Official): Post | undefined => {
  const owner = postOf(form);
  return owner === official.post ? undefined : postBy(roster, owner);
};

const deciderOf = (context: DocumentContext, form: FormRecord) => {
  const official = officialBy(context.roster, form.by);
  const post = postBy(context.roster, official?.post);
  if (!official || !post)
    return { title: roleTitles[stepOf(form.step).owner], name: dottedLine, rank: dottedLine, nip: dottedLine };
  const { name, rank, nip } = official;
  const absent = vacantPost(context, form, official);
  const title = titleOf(post, official);
  return { title, instead: absent && `untuk ${titleOf(absent)}`, name, rank, nip: nipText(nip), role: post.role };
};

/** Returns the decider's title and name in one line: "Kepala Bidang Aplikasi Informatika, Nama". */
export const deciderLine = (context: DocumentContext, form: FormRecord): string => {
  const { title, instead, name } = deciderOf(context, form);
  return [title, name, ...(instead ? [instead] : [])].join(', ');
};

/** Returns the decider's signature for sheets and reports, with the place and day of the decision. */
export const decider = (context: DocumentContext): Signatory => {
  const { title, instead, name, rank, nip } = deciderOf(context, context.form);
  return { date: placeAndDate(context.form.at), title: instead ? `${title}\n${instead}` : title, name, rank, nip };
};

/** Returns the titles from the office's head down to a signer of this role. `own` is the signer's own title. */
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

/** Returns the decider as the signatory of the letter about the decision. */
const decidingSigner = (context: DocumentContext): Signer => {
  const { title, instead, role, ...person } = deciderOf(context, context.form);
  const post = postBy(context.roster, officialBy(context.roster, context.form.by)?.post);
  const owner = stepOf(context.form.step).owner;
  const signs = role ?? (owner === 'applicant' ? officialRoles[0] : owner);
  return { ...person, role: signs, ...(post && { post }), title: instead ? `${title}\n${instead}` : title };
};

/** Returns the holder of the post of a role above a post, on the day of the letter, or undefined. */
const holderAbove = ({ roster, form }: DocumentContext, below: Post | undefined, role: OfficialRole) => {
  const post = postAbove(roster, below, role);
  const official = post && holderOfPost(roster, post.id, dayOf(new Date(form.at)));
  if (!post || !official) return undefined;
  const { name, rank, nip } = official;
  return { role, post, title: titleOf(post, official), name, rank, nip: nipText(nip) } satisfies Signer;
};

const onBehalfOfHead = (context: DocumentContext, { role, post, title, name, rank, nip }: Signer): Signatory => ({
  title: onBehalfLines(titlesDownTo(context, role, post, title)).join('\n'),
  name,
  rank,
  nip,
});

/** Returns the signatory fixed when the letter got its number, or undefined. */
const fixedSigner = ({ roster, entries }: DocumentContext): Signer | undefined => {
  const official = officialBy(roster, entries.signer);
  const post = postBy(roster, official?.post);
  if (!official || !post) return undefined;
  const { name, rank, nip } = official;
  return { role: post.role, post, title: titleOf(post, official), name, rank, nip: nipText(nip) };
};

/**
 * Returns the form whose author is responsible for a letter. For a lapse this is the return that asked for the
 * revision.
 */
const responsibleForm = ({ form, past }: DocumentContext): FormRecord =>
  form.kind === 'lapse' ? (past.findLast(({ kind }) => kind === 'decision') ?? form) : form;

/**
 * Returns a letter's signatory, or undefined for a lapse without a signature.
 *
 * A letter sent without the signing loop names the decider, because nobody else saw it. In the loop, the office's file
 * names the post above the decider that signs. The date is at the head of the letter. Every letter is signed in the
 * name of the office's head.
 */
export const letterSigner = (context: DocumentContext, kind: LetterTopic): Signatory | undefined => {
  const fixed = fixedSigner(context);
  if (fixed) return onBehalfOfHead(context, fixed);
  if (kind === 'lapse' && !context.awaitsSignature) return undefined;
  const decider = decidingSigner({ ...context, form: responsibleForm(context) });
  const wanted = context.awaitsSignature ? signatoryOf(kind) : 'decider';
  if (wanted === 'decider' || !isAbove(wanted, decider.role)) return onBehalfOfHead(context, decider);
  return onBehalfOfHead(context, holderAbove(context, decider.post, wanted) ?? decider);
};
