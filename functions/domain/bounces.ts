import type * as z from 'zod/mini';
import { applicant } from './case';
import type { bounce, OfficeRecord } from './office-record';
import { mailboxOf } from './mailbox';

export type Bounce = z.infer<typeof bounce>;
type Known = Pick<OfficeRecord, 'roster' | 'administrators' | 'bounces'>;

/** Applicants' mailboxes that are kept: the newest. Those of the office itself are kept all. */
const applicantsKept = 200;

/** Whose mailbox it is: the roster id of the official who has it last, an administrator's id, or 'pemohon'. */
export const ownerOf = ({ roster, administrators }: Pick<Known, 'roster' | 'administrators'>, email: string): string =>
  [...roster.officials, ...administrators].filter((one) => mailboxOf(one.email) === mailboxOf(email)).at(-1)?.id ??
  applicant;

/** The marked mailboxes with this one; undefined where it is marked so already. */
export const noteBounces = (office: Known, { email, at, kind }: Bounce): Bounce[] | undefined => {
  const mailbox = mailboxOf(email);
  const others = office.bounces.filter((noted) => mailboxOf(noted.email) !== mailbox);
  if (office.bounces.some((noted) => mailboxOf(noted.email) === mailbox && noted.kind === kind)) return undefined;
  const all = [...others, { email: mailbox, at, kind }];
  const strangers = all.filter((noted) => ownerOf(office, noted.email) === applicant);
  const forgotten = new Set(strangers.slice(0, Math.max(0, strangers.length - applicantsKept)));
  return all.filter((noted) => !forgotten.has(noted));
};
