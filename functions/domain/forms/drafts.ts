import { valuesOf } from './input-values';
import { isOneOf } from '../narrow';
import * as z from 'zod/mini';
import { InvalidInput } from '../errors';
import type { OutcomeId } from '../sop/outcomes';
import type { FormInput } from './parse';
import { stepId } from '../case/records';

/**
 * An official's input for one step and round that they have not decided yet. An author has one current draft (slot ''), which every page of
 * theirs continues. Further slots hold input that would otherwise be overwritten.
 */
export const draftRecord = z.object({
  caseId: z.string(),
  step: stepId,
  round: z.int(),
  /** Roster id. Absent in drafts of versions that kept one draft a step. */
  author: z.optional(z.string()),
  slot: z.string(),
  /** Changes with every save. */
  version: z.string(),
  savedAt: z.optional(z.iso.datetime()),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type Draft = z.infer<typeof draftRecord>;

/** Further slots of one author at one step and round: a bound against running wild. */
export const maxSlots = 5;

/**
 * Returns the parts of a posted form that a draft keeps: typed and chosen values. It leaves out the page's own fields, the pressed button
 * and empty fields.
 */
export const draftedFields = (input: FormInput, stepOutcomes: readonly OutcomeId[]): Draft['typed'] =>
  Object.fromEntries(
    Object.entries(input)
      .filter(([name]) => !name.startsWith('draft.'))
      .map(([name, value]): [string, string[]] => [
        name,
        [value].flat().filter((part) => (name === 'outcome' ? isOneOf(stepOutcomes, part) : part)),
      ])
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );

/** Returns true if two forms hold the same values. */
export const isSameTyping = (one: FormInput, other: FormInput): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => valuesOf(one, name).join('\0') === valuesOf(other, name).join('\0'));
};

const bySavedAt = (a: Draft, b: Draft) => (b.savedAt ?? '').localeCompare(a.savedAt ?? '');

/** Returns an author's current draft, and the other inputs for the step, newest first. Pages offer those, and use one only on request. */
export const draftsFor = (drafts: readonly Draft[], author: string): { own?: Draft; others: Draft[] } => {
  const own = drafts.find((draft) => draft.author === author && draft.slot === '');
  const differs = (draft: Draft) =>
    Object.keys(draft.typed).length > 0 && !(own && isSameTyping(own.typed, draft.typed));
  return { own, others: drafts.filter((draft) => draft !== own && differs(draft)).sort(bySavedAt) };
};

/** A request to save a page's form. */
export interface DraftSave extends Pick<Draft, 'caseId' | 'step' | 'round' | 'typed'> {
  author: string;
  savedAt: string;
  /** The version that this save will be. */
  version: string;
  /** The versions that the input may build on. Undefined if the page does not state them. */
  base: readonly string[] | undefined;
  slot: string;
  /** The person pressed the button; else the page saves by itself. */
  isPressed: boolean;
}

/** Writes that keep a draft, in this order. */
export interface DraftPlan {
  /** The draft that would be overwritten, put aside first. */
  aside?: Draft;
  draft: Draft;
  /** The version that `draft` replaces. Undefined if its slot must be free. Absent with `isStored`. */
  over?: string;
  /** The same is stored already. */
  isStored?: true;
  /** A slot whose content is the current draft now. */
  done?: Draft;
}

const demandSlot = (drafts: readonly Draft[], author: string): void => {
  if (drafts.filter((draft) => draft.author === author && draft.slot !== '').length < maxSlots) return;
  const message =
    'Draf Anda yang lain pada langkah ini sudah terlalu banyak. Muat ulang halaman, lalu hapus salah satunya.';
  throw new InvalidInput([{ field: 'outcome', message }]);
};

/** The one slot for drafts that pages without a version replace. Such pages may save any number of times. */
const formerSlot = 'sebelumnya';

/** Makes `save` the current draft. Puts the former current draft aside, unless `save` builds on it. */
const planCurrent = (drafts: readonly Draft[], save: DraftSave, input: Draft['typed']): DraftPlan => {
  const { caseId, step, round, author, savedAt, version, base } = save;
  const current = draftsFor(drafts, author).own;
  const draft = { caseId, step, round, author, savedAt, version, slot: '', typed: input };
  const stands = !current || save.base?.includes(current.version) || Object.keys(current.typed).length === 0;
  if (stands || isSameTyping(current.typed, input)) return { draft, over: current?.version };
  if (base) demandSlot(drafts, author);
  return { aside: { ...current, slot: base ? current.version : formerSlot }, draft, over: current.version };
};

/**
 * Plans the place of a save. Input that builds on the stored version replaces it. Otherwise another tab or device has saved since then. A
 * page that saves by itself then gets its own slot. A pressed button makes its page the current draft, and puts the overwritten one aside.
 * @throws InvalidInput if the author's slots are full
 */
export const planSave = (drafts: readonly Draft[], save: DraftSave): DraftPlan => {
  const { caseId, step, round, author, savedAt, version, typed: input, base, slot } = save;
  const stored = drafts.find((draft) => draft.author === author && draft.slot === slot);
  const stands = !stored || base?.includes(stored.version) === true;
  if (save.isPressed) {
    const plan = planCurrent(drafts, slot === '' ? save : { ...save, base: [] }, input);
    return slot !== '' && stored && stands ? { ...plan, done: stored } : plan;
  }
  if (stored && isSameTyping(stored.typed, input)) return { draft: stored, isStored: true };
  const draft = { caseId, step, round, author, savedAt, version, typed: input };
  if (stands) {
    if (!stored && slot !== '') demandSlot(drafts, author);
    return { draft: { ...draft, slot }, over: stored?.version };
  }
  // The page already has a slot, but the answer with its version was lost.
  const earlier = drafts.find((one) => one.author === author && one.slot !== '' && base?.includes(one.version));
  if (earlier) return { draft: { ...draft, slot: earlier.slot }, over: earlier.version };
  demandSlot(drafts, author);
  return { draft: { ...draft, slot: version } };
};

/** Takes a draft over as the author's own. The other author's stays as it was. The author's former draft is put aside. */
export const planTakeover = (
  drafts: readonly Draft[],
  taken: Draft,
  save: Omit<DraftSave, 'base' | 'slot' | 'typed' | 'isPressed'>,
): DraftPlan => {
  const plan = planCurrent(drafts, { ...save, typed: taken.typed, base: [], slot: '', isPressed: true }, taken.typed);
  return taken.author === save.author && taken.slot !== '' ? { ...plan, done: taken } : plan;
};

/** The input of every author for a step and round. */
export interface Drafts {
  drafts(caseId: string, at: { step: Draft['step']; round: number }): Promise<Draft[]>;
  /** Replaces version `over` of the draft's slot (undefined: the slot must be free). Returns false if another save came first. */
  replaceDraft(draft: Draft, over: string | undefined): Promise<boolean>;
  /** Writes a draft without a condition on its slot. */
  putDraft(draft: Draft): Promise<void>;
  dropDraft(draft: Draft): Promise<void>;
}
