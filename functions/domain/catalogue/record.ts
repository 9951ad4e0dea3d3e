import * as z from 'zod/mini';

const text = z.optional(z.string());
const lines = z.optional(z.array(z.string()));
const yesNo = z.optional(z.enum(['ya', 'tidak']));

/** The reference architecture's classes of an application. */
export const applicationClass = z.enum(['aplikasi-umum', 'sektor', 'provinsi']);

/** The catalogue's description of an application. An optional field is absent until it is entered. */
export const catalogueContent = z.object({
  name: z.string(),
  abbreviation: text,
  agency: z.string(),
  purpose: text,
  class: applicationClass,
  raa: z.optional(z.string().check(z.regex(/^RAA(?:\.\d{2}){1,4}$/))),
  service: text,
  users: z.optional(z.enum(['internal', 'masyarakat', 'internal-dan-masyarakat'])),
  userCount: text,
  dataIn: lines,
  dataOut: lines,
  dataClass: z.optional(z.enum(['terbuka', 'terbatas', 'rahasia'])),
  personalData: yesNo,
  basis: z.optional(z.enum(['web', 'mobile', 'desktop', 'web-dan-mobile'])),
  stack: text,
  licence: text,
  hosting: text,
  url: text,
  systemCategory: z.optional(z.enum(['strategis', 'tinggi', 'rendah'])),
  pse: text,
  apiReady: yesNo,
  apiMethod: z.optional(z.enum(['splp', 'api', 'berkas'])),
  sso: yesNo,
  integrations: lines,
  sourceCode: text,
  year: z.optional(z.int()),
  budget: z.optional(z.int()),
  status: z.enum(['dibangun', 'berjalan', 'tidak-aktif', 'dihentikan']),
  contact: text,
  requestNumber: text,
  openItems: lines,
  /** The day from which the secretariat is reminded to try an integration again. */
  retryOn: z.optional(z.iso.date()),
  checkedOn: z.optional(z.iso.date()),
});
export type CatalogueContent = z.infer<typeof catalogueContent>;
export type CatalogueField = keyof CatalogueContent;

const storedFields = {
  id: z.string(),
  version: z.int(),
  hash: z.string(),
  content: catalogueContent,
  /**
   * The version of the words that it is stored under (`wordsVersion`). Undefined in records from before there were versions. It is not part
   * of the chain.
   */
  words: z.optional(z.int()),
};

/**
 * One application of the catalogue. `version` counts its changes and `hash` is the hash of the newest, as in the office's record. Searches
 * find only `listed` records.
 * `proposed`: step 7 proposes it and the secretariat has not confirmed it. `merged`: it duplicates `into`.
 */
export const catalogueRecord = z.discriminatedUnion('state', [
  z.object({ ...storedFields, state: z.literal('listed') }),
  z.object({ ...storedFields, state: z.literal('proposed') }),
  z.object({ ...storedFields, state: z.literal('discarded') }),
  z.object({ ...storedFields, state: z.literal('merged'), into: z.string() }),
]);
export type CatalogueRecord = z.infer<typeof catalogueRecord>;
export type CatalogueState = CatalogueRecord['state'];

/** Returns true if the desk may change a record's content. A discarded or merged record must be restored first. */
export const isEditable = ({ state }: CatalogueRecord): boolean => state === 'listed' || state === 'proposed';

/** One value that a change replaced, as readable text. */
const catalogueDifference = z.object({
  field: z.string(),
  before: z.optional(z.string()),
  after: z.optional(z.string()),
});
export type CatalogueDifference = z.infer<typeof catalogueDifference>;

/** An event of a record's own chain: its author, changes and time. A personal field has a name but no value. */
export const catalogueEvent = z.object({
  id: z.string(),
  seq: z.int(),
  type: z.enum([
    'added',
    'changed',
    'imported',
    'proposed',
    'confirmed',
    'discarded',
    'merged',
    'absorbed',
    'restored',
  ] as const),
  at: z.iso.datetime(),
  /** An administrator's id, 'sistem', or 'ops'. */
  actor: z.string(),
  differences: z.array(catalogueDifference),
  /** The other record of a merge. */
  other: z.optional(z.string()),
  /** SHA-256 of the content and state after the change. */
  recordHash: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type CatalogueEvent = z.infer<typeof catalogueEvent>;
