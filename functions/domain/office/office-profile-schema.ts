import * as z from 'zod/mini';
import { isDay } from '../forms/text-rules';
import { isOfficialNumber } from '../letters/official-number';
import { officialRoles } from './roster';

/** The settings of an office: the section `profile` of its file (infra/offices/), which explains each setting. */

const line = (max = 200) =>
  z.string().check(z.regex(/^\S(?:[^\r\n]*\S)?$/, 'one line of text, without space around it'), z.maxLength(max));
const day = z.string().check(z.refine(isDay, 'a day as 2020-10-22'));
const labels = z.array(z.string().check(z.regex(/^[a-z0-9-]{1,63}$/, 'a label of a domain name in lower case')));
const count = z.int().check(z.minimum(1), z.maximum(366));

/** The SOP's standard time for an official's step. Minutes are not allowed: nothing could become due. */
const time = z
  .strictObject({ from: count, to: count, unit: z.enum(['hari', 'bulan']) })
  .check(z.refine(({ from, to }) => from <= to, { error: 'not before "from"', path: ['to'] }));

type SopDays = { made: string; revised?: string; effective: string };
/** Returns a rule for a day that comes after the SOP was made. A day of another form has its own fault. */
const notBeforeMade = (part: 'revised' | 'effective') =>
  z.refine<SopDays>(({ made, [part]: day = made }) => !isDay(day) || day >= made, {
    error: 'not before made',
    path: [part],
  });

const sop = z
  .strictObject({
    number: line(),
    title: line(),
    made: day,
    revised: z.optional(day),
    effective: day,
    approvedBy: z.strictObject({ title: line(), name: line(), nip: line(40) }),
    legalBasis: z.array(line(500)).check(z.minLength(1, 'at least one')),
    qualifications: z.array(line(500)),
    related: z.array(line(500)),
  })
  .check(notBeforeMade('revised'), notBeforeMade('effective'));

const copies = z.optional(
  z
    .array(z.strictObject({ to: line(), email: z.optional(z.email('a mail address').check(z.maxLength(100))) }))
    .check(z.maxLength(8)),
);
/** The signatory: the decider, or the holder of a post of that role above the decider. */
const signatories = z.enum(['decider', ...officialRoles]);
const signatory = z.optional(signatories);
/** The head decides on a refusal, and nobody is above the head. */
const refusalSignatory = z.optional(
  signatories.check(
    z.refine(
      (value) => value === 'decider' || value === officialRoles[0],
      `"decider" or "${officialRoles[0]}", who decides on a refusal`,
    ),
  ),
);

/** The settings of the office's letters to applicants, except the decision itself. */
const letters = z.strictObject({
  /**
   * True: a letter is a draft that the desk numbers, its signatory signs, and the system then mails. Otherwise it goes
   * out at once.
   */
  loop: z.optional(z.boolean()),
  /** False: the desk makes no monthly memos (nota dinas). */
  memos: z.optional(z.boolean()),
  /** An example of the office's outgoing numbers, shown at the field for a number. */
  numberExample: z.optional(
    line(60).check(z.refine(isOfficialNumber, 'letters, digits, / . - and space, with a digit')),
  ),
  signatories: z.optional(
    z.strictObject({
      refusal: refusalSignatory,
      notRecommended: signatory,
      return: signatory,
      lapse: signatory,
      end: signatory,
    }),
  ),
  copies: z.optional(
    z.strictObject({
      refusal: copies,
      notRecommended: copies,
      return: copies,
      lapse: copies,
      end: copies,
      memo: copies,
    }),
  ),
  /** Citations of office rules that the SOP does not have. */
  rules: z.optional(z.strictObject({ return: z.optional(line(300)), lapse: z.optional(line(300)) })),
});

export const officeProfile = z.strictObject({
  government: line(),
  officeLines: z.array(line(60)).check(z.minLength(1, 'at least one'), z.maxLength(3)),
  address: line(300),
  contact: z.strictObject({
    email: z.email('a mail address').check(z.maxLength(100)),
    phone: z.optional(line(40)),
    website: z.optional(line(80)),
  }),
  name: line(),
  shortName: line(60),
  field: line(),
  place: line(60),
  territory: line(60),
  domainSuffix: z
    .string()
    .check(
      z.regex(
        /^(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+\.[a-z]{2,}$/,
        'a dot and a domain in lower case, as .contoh.go.id',
      ),
    ),
  numberCode: z
    .string()
    .check(
      z.maxLength(40),
      z.regex(/^[A-Z0-9-]+(?:\/[A-Z0-9-]+)*$/, 'capitals and digits, parted by /, as PAB/DISKOMINFO'),
    ),
  roleTitles: z.strictObject({ 'kepala-dinas': line(60), 'kepala-bidang': line(60), 'kepala-seksi': line(60) }),
  sso: line(60),
  phoneExample: line(40),
  sop,
  times: z.strictObject({
    closingHour: z.int().check(z.minimum(8, 'an hour from 8 to 23'), z.maximum(23, 'an hour from 8 to 23')),
    steps: z.strictObject({
      'agency-disposition': z.optional(time),
      'division-disposition': z.optional(time),
      'conformity-analysis': z.optional(time),
      'integration-analysis': z.optional(time),
      integration: z.optional(time),
      build: z.optional(time),
    }),
  }),
  applicant: z
    .strictObject({
      reminderDays: z
        .array(count)
        .check(
          z.refine(
            (days) => days.every((each, index) => index === 0 || (days[index - 1] ?? 0) < each),
            'ascending, each once',
          ),
        ),
      lapseDays: count,
    })
    .check(
      z.refine(({ reminderDays, lapseDays }) => reminderDays.every((days) => days < lapseDays), {
        error: 'before lapseDays, when the case lapses',
        path: ['reminderDays'],
      }),
    ),
  reservedNames: labels,
  /** Languages, frameworks and databases that the office runs: checklist F1 (advice/suggestion-rules.ts). */
  standardStack: z.optional(z.array(line(60))),
  /** The office's own synonyms: "cuti: izin tidak masuk" (similarity/synonyms.ts). */
  synonyms: z.optional(z.array(line(200).check(z.regex(/^[^:]+: [^:]+$/, 'a meaning, a colon and its other names')))),
  letters: z.optional(letters),
  /** True: anybody may read the office's statistics at /kinerja (statistics/published.ts). */
  performance: z.optional(z.boolean()),
  /** A path in the file. After loading, it holds the picture as a data URL. */
  logo: z.optional(z.string()),
  colour: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'a colour as #14532d'))),
});
export type OfficeProfile = z.infer<typeof officeProfile>;
