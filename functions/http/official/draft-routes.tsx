import type { Context, Hono } from 'hono';
import { draftFields } from '../../domain/forms/draft-fields';
import { InvalidInput, NotFound } from '../../domain/errors';
import { stepOf } from '../../domain/sop/sop';
import type { Deps } from '../../ports/deps';
import { asideText, savedText } from '../../pages/official/drafts';
import type { DraftKeeper } from './drafts';
import type { OfficialLink } from '../../use-cases/open-link';
import { typedBody } from '../typed-body';
import type { StepRecord } from '../../domain/case/records';

type Page = OfficialLink & { record: StepRecord; decides: boolean };
interface DraftPages {
  deps: Pick<Deps, 'clock' | 'counter'>;
  drafts: DraftKeeper;
  /** @throws NotFound, LinkEnded */
  readable: (c: Context) => Promise<Page>;
  /** Answers whoever comes after the decision. */
  tooLate: (c: Context, page: Page) => Promise<Response>;
}

/** Drafts of a decision: what a page saves by itself, and what its reader does with the drafts that it offers. No decision, no event. */
export const addDraftRoutes = (app: Hono, { deps, drafts, readable, tooLate }: DraftPages): void => {
  app.post('/putusan/:secret/draf', async (c) => {
    const typed = await typedBody(c);
    const page = await readable(c);
    if (!page.decides || !stepOf(page.record.step).drafts) return tooLate(c, page);
    await deps.counter.count('draft', page.link.hash, deps.clock.now());
    const id = [typed['draft.id'] ?? ''].flat()[0] ?? '';
    const acts: Partial<Record<string, () => Promise<unknown>>> = {
      take: () => drafts.take(page, id),
      empty: () => drafts.beginEmpty(page),
      drop: () => drafts.drop(page, id),
    };
    const act = acts[[typed['draft.action'] ?? ''].flat()[0] ?? ''];
    if (act) {
      // A draft that changed or went meanwhile: the page shows what there is now.
      await act().catch((error: unknown) => {
        if (!(error instanceof NotFound)) throw error;
      });
      return c.redirect(`/putusan/${page.secret}`, 303);
    }
    try {
      const { version, slot, savedAt } = await drafts.save(page, typed, false);
      const text = slot ? asideText : savedText;
      return c.json({
        [draftFields.version]: version,
        [draftFields.slot]: slot,
        message: text(savedAt ?? '', page.now),
      });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return c.json({ message: error.gaps.map(({ message }) => message).join(' ') }, 400);
    }
  });
};
