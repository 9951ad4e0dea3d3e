import { draftFields } from '../../domain/forms/draft-fields';
import {
  type Draft,
  draftedFields,
  type DraftPlan,
  type DraftSave,
  draftsFor,
  planSave,
  planTakeover,
} from '../../domain/forms/drafts';
import { ConcurrencyConflict, NotFound } from '../../domain/errors';
import type { Typed } from '../../domain/forms/parse';
import type { StepRecord } from '../../domain/case/records';
import { stepOf } from '../../domain/sop/sop';
import type { Deps } from '../../ports/deps';
import type { OfficialLink } from '../../use-cases/open-link';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';

const first = (typed: Typed, name: string): string => [typed[name] ?? ''].flat()[0] ?? '';
/** A version or slot as pages and `ids.trackingId` make them; nothing else becomes part of a key. */
const isToken = (text: string) => /^[\w-]{16,64}$/.test(text);

type At = Pick<OfficialLink, 'link' | 'entitled' | 'now'> & { record: StepRecord };

/** Keeps what officials type before they decide. Each act reads the drafts anew where another save came first. */
export const draftKeeper = ({ cases, ids }: Pick<Deps, 'cases' | 'ids'>) => {
  const draftsOf = ({ link, record }: At): Promise<Draft[]> => cases.drafts(link.caseId, record);

  /** Writes a plan in its order: what would be overwritten is put aside before it is. */
  const isWritten = async ({ aside, draft, over, isStored, done }: DraftPlan): Promise<boolean> => {
    if (isStored) return true;
    if (aside) await cases.putDraft(aside);
    if (!(await cases.replaceDraft(draft, over))) return false;
    if (done) await cases.dropDraft(done);
    return true;
  };
  const settle = (page: At, plan: (drafts: readonly Draft[]) => DraftPlan): Promise<Draft> =>
    retryOnConflict(async () => {
      const planned = plan(await draftsOf(page));
      if (!(await isWritten(planned))) throw new ConcurrencyConflict('other saves of the draft came first');
      return planned.draft;
    });
  const beginning = ({ link, record, entitled, now }: At, version = ids.trackingId()) => ({
    ...{ caseId: link.caseId, step: record.step, round: record.round },
    ...{ author: entitled, savedAt: now.toISOString(), version },
  });

  return {
    /** The reader's current draft, and the others of the step. */
    read: async (page: At) => ({ ...draftsFor(await draftsOf(page), page.entitled), reader: page.entitled }),

    /** Saves a posted form; `isPressed`: by its button. @throws InvalidInput where too much was put aside, ConcurrencyConflict */
    save: (page: At, typed: Typed, isPressed: boolean): Promise<Draft> => {
      const next = first(typed, draftFields.next);
      const slot = first(typed, draftFields.slot);
      const base = typed[draftFields.version];
      const save: DraftSave = {
        ...beginning(page, isToken(next) ? next : undefined),
        typed: draftedFields(typed, stepOf(page.record.step).outcomes),
        base: base === undefined ? undefined : [base].flat(),
        slot: isToken(slot) ? slot : '',
        isPressed,
      };
      return settle(page, (drafts) => planSave(drafts, save));
    },

    /** Makes the draft of a version the reader's own. @throws NotFound where it changed or went meanwhile, InvalidInput, ConcurrencyConflict */
    take: (page: At, version: string) =>
      settle(page, (drafts) => {
        const taken = drafts.find((draft) => draft.version === version);
        if (!taken) throw new NotFound('draft');
        return planTakeover(drafts, taken, beginning(page));
      }),

    /** Notes that the reader begins without the others' drafts. */
    beginEmpty: (page: At) =>
      settle(page, (drafts) => {
        const { own } = draftsFor(drafts, page.entitled);
        return own ? { draft: own, isStored: true } : { draft: { ...beginning(page), slot: '', typed: {} } };
      }),

    /** Forgets a draft of the reader's own. */
    drop: async (page: At, version: string): Promise<void> => {
      const dropped = (await draftsOf(page)).find(
        (draft) => draft.version === version && draft.author === page.entitled,
      );
      if (dropped) await cases.dropDraft(dropped);
    },

    /** A note of progress was recorded: the draft keeps all but its text, and stays the version that pages stand on. */
    withoutNote: async (page: At): Promise<void> => {
      const { own } = await draftsFor(await draftsOf(page), page.entitled);
      if (own?.typed.text === undefined) return;
      const { text: _text, ...typed } = own.typed;
      await cases.replaceDraft({ ...own, typed }, own.version);
    },

    /** The step is decided: nobody continues its drafts. */
    dropAll: async (page: At): Promise<void> => {
      await Promise.all((await draftsOf(page)).map(cases.dropDraft));
    },
  };
};
export type DraftKeeper = ReturnType<typeof draftKeeper>;
