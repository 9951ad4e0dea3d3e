import { valuesOf } from './input-values';
import { isOneOf } from '../narrow';
import * as z from 'zod/mini';
import { InvalidInput } from '../errors';
import type { OutcomeId } from '../sop/outcomes';
import type { FormInput } from './parse';
import { stepId } from '../case/records';

/**
 * The input of an official who has not decided a step yet. Every page of an author continues their current draft, in the slot ''. Further
 * slots hold input that a save would otherwise overwrite.
 */
export const draftRecord = z.object({
  caseId: z.string(),
  step: stepId,
  round: z.int(),
  /** The roster id. Earlier versions kept one draft for each step, without an author. */
  author: z.optional(z.string()),
  slot: z.string(),
  /** Changes with every save. */
  version: z.string(),
  savedAt: z.optional(z.iso.datetime()),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type Draft = z.infer<typeof draftRecord>;

/** The most further slots of one author at one step and round. It bounds the drafts that a faulty page could store. */
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

/** The slot of the answers that a return ended: the step's next round offers them. */
export const formerRoundSlot = 'putaran-sebelumnya';

/** Returns the answers of a return that its step's next round can continue. Words to the applicant are none of them. */
export const answersOfReturn = (input: FormInput, stepOutcomes: readonly OutcomeId[]): Draft['typed'] =>
  Object.fromEntries(
    Object.entries(draftedFields(input, stepOutcomes)).filter(
      ([name]) => !['outcome', 'reason', 'note'].includes(name) && !name.startsWith('attachments.'),
    ),
  );

/** Returns true if two forms hold the same values. */
export const isSameTyping = (one: FormInput, other: FormInput): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => valuesOf(one, name).join('\0') === valuesOf(other, name).join('\0'));
};

const bySavedAt = (a: Draft, b: Draft) => (b.savedAt ?? '').localeCompare(a.savedAt ?? '');

/** Returns an author's current draft, and the other drafts of the step, newest first. A page uses one of the others only on request. */
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
  /** The version that this save writes. */
  version: string;
  /** The versions that the input may build on. Undefined if the page does not state them. */
  base: readonly string[] | undefined;
  slot: string;
  /** True if the person pressed the button. False if the page saves by itself. */
  isPressed: boolean;
}

/** The writes of a save, in their order. */
export interface DraftPlan {
  /** The draft that this save would overwrite. It moves to a slot of its own first. */
  displaced?: Draft;
  draft: Draft;
  /** The version that `draft` replaces. Undefined if its slot must be free. Absent with `isStored`. */
  replacesVersion?: string;
  /** True if the store already holds the same draft. */
  isStored?: true;
  /** The slot to clear, because the current draft now has its content. */
  slotToClear?: Draft;
}

const demandSlot = (drafts: readonly Draft[], author: string): void => {
  if (drafts.filter((draft) => draft.author === author && draft.slot !== '').length < maxSlots) return;
  const message =
    'Draf Anda yang lain pada langkah ini sudah terlalu banyak. Muat ulang halaman, lalu hapus salah satunya.';
  throw new InvalidInput([{ field: 'outcome', message }]);
};

/** The slot of the draft that a page without a version overwrites. There is one, because such a page may save any number of times. */
const formerSlot = 'sebelumnya';

/** Makes `save` the current draft. The former current draft moves to a slot of its own, unless `save` builds on it. */
const planCurrent = (drafts: readonly Draft[], save: DraftSave, input: Draft['typed']): DraftPlan => {
  const { caseId, step, round, author, savedAt, version, base } = save;
  const current = draftsFor(drafts, author).own;
  const draft = { caseId, step, round, author, savedAt, version, slot: '', typed: input };
  const isReplaceable = !current || save.base?.includes(current.version) || Object.keys(current.typed).length === 0;
  if (isReplaceable || isSameTyping(current.typed, input)) return { draft, replacesVersion: current?.version };
  if (base) demandSlot(drafts, author);
  return {
    displaced: { ...current, slot: base ? current.version : formerSlot },
    draft,
    replacesVersion: current.version,
  };
};

/**
 * Plans the slot of a save. Input that builds on the stored version replaces it. Otherwise another tab or device has saved since then. A
 * page that saves by itself then gets its own slot. A pressed button makes its page the current draft, and the overwritten one moves to a
 * slot of its own.
 * @throws InvalidInput if the author's slots are full
 */
export const planSave = (drafts: readonly Draft[], save: DraftSave): DraftPlan => {
  const { caseId, step, round, author, savedAt, version, typed: input, base, slot } = save;
  const stored = drafts.find((draft) => draft.author === author && draft.slot === slot);
  const buildsOnStored = !stored || base?.includes(stored.version) === true;
  if (save.isPressed) {
    const plan = planCurrent(drafts, slot === '' ? save : { ...save, base: [] }, input);
    return slot !== '' && stored && buildsOnStored ? { ...plan, slotToClear: stored } : plan;
  }
  if (stored && isSameTyping(stored.typed, input)) return { draft: stored, isStored: true };
  const draft = { caseId, step, round, author, savedAt, version, typed: input };
  if (buildsOnStored) {
    if (!stored && slot !== '') demandSlot(drafts, author);
    return { draft: { ...draft, slot }, replacesVersion: stored?.version };
  }
  // The page already has a slot, but the answer with its version was lost.
  const earlier = drafts.find((one) => one.author === author && one.slot !== '' && base?.includes(one.version));
  if (earlier) return { draft: { ...draft, slot: earlier.slot }, replacesVersion: earlier.version };
  demandSlot(drafts, author);
  return { draft: { ...draft, slot: version } };
};

/** Copies another author's draft as the author's current draft. The author's former draft moves to a further slot. */
export const planTakeover = (
  drafts: readonly Draft[],
  taken: Draft,
  save: Omit<DraftSave, 'base' | 'slot' | 'typed' | 'isPressed'>,
): DraftPlan => {
  const plan = planCurrent(drafts, { ...save, typed: taken.typed, base: [], slot: '', isPressed: true }, taken.typed);
  return taken.author === save.author && taken.slot !== '' ? { ...plan, slotToClear: taken } : plan;
};

/** The drafts of all authors for a step and round. */
export interface Drafts {
  drafts(caseId: string, at: { step: Draft['step']; round: number }): Promise<Draft[]>;
  /** Replaces a version of the draft's slot (undefined: the slot must be free). Returns false if another save came first. */
  replaceDraft(draft: Draft, replacesVersion: string | undefined): Promise<boolean>;
  /** Writes a draft without a condition on its slot. */
  putDraft(draft: Draft): Promise<void>;
  dropDraft(draft: Draft): Promise<void>;
}
