import type { Context, Hono } from 'hono';
import { AlreadyDecided, ConcurrencyConflict, InvalidInput } from '../../domain/errors';
import { chosenOutcome } from '../../domain/forms/chosen-outcome';
import { prefilled } from '../../domain/forms/step-form';
import type { DepsOf } from '../../catalog/deps-of';
import { document } from '../../pages/parts/layout';
import { MessagePage } from '../../pages/public/tracking';
import { addSignedVersion } from '../../use-cases/add-signed-version';
import { answerStep } from '../../use-cases/answer-step';
import { openStepLink } from '../../use-cases/open-step-link';
import { readDrafts } from '../../use-cases/read-drafts';
import { renewOfficialLink } from '../../use-cases/renew-link';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import { withAdvice } from '../../use-cases/with-advice';
import { newApp, pageScripts } from '../app';
import { asPage } from '../problems';
import { typedBody } from '../typed-body';
import { changeDraft } from './change-draft';
import { decidedPage, decisionPage, formOf, readableStep, tooLate } from './step-page';

type DecideDeps = DepsOf<'decide-step'>;

const show = (deps: DecideDeps) => async (c: Context) => {
  // A mail's link names an outcome. The page after a posting does not: it must show what was recorded a moment ago.
  const recentCase = c.req.query('pilihan') !== undefined;
  const opened = await readableStep(deps, c, { recentOffice: true, recentCase });
  if (!opened.decides) return c.html(await decidedPage(deps, opened));
  const kept = await readDrafts(deps, opened);
  const drafts = [kept?.own, ...(kept?.others ?? [])].map((draft) => draft?.typed ?? {});
  const page = await withAdvice(deps, opened, ...drafts);
  const drafted = Object.keys(kept?.own?.typed ?? {}).length > 0 && kept?.own?.typed;
  const typed = drafted || prefilled(page.dossier, page.record, formOf(page));
  // A mail client may leave the full stop that ended the sentence: no outcome ends otherwise than in a letter.
  const wanted = c.req.query('pilihan')?.replace(/[^a-z]+$/, '') ?? '';
  const offered = chosenOutcome(page.record.step, { outcome: wanted });
  return c.html(await decisionPage(deps, page, { typed, gaps: [] }, { offered, kept }));
};

/** A note or a withdrawal may come first: the link is opened again for each try. */
const answer = (deps: DecideDeps) => async (c: Context) => {
  const typed = await typedBody(c);
  const attempt = async (tried: number) => {
    // Deciding is refused where the case moved since, and then it is read as it stands.
    const page = await withAdvice(deps, await readableStep(deps, c, { recentCase: tried === 1 }), typed);
    if (!page.decides) return tooLate(deps, c, page);
    try {
      await answerStep(deps, page, typed);
      return c.redirect(`/putusan/${page.secret}`, 303);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const kept = await readDrafts(deps, page);
      return c.html(await decisionPage(deps, page, { typed, gaps: error.gaps }, { kept }), 400);
    }
  };
  // Read again, a step that somebody else decided shows what they decided.
  return retryOnConflict(attempt, [ConcurrencyConflict, AlreadyDecided]);
};

const addSigned = (deps: DecideDeps) => async (c: Context) => {
  const page = await readableStep(deps, c);
  const typed = await typedBody(c);
  try {
    await addSignedVersion(deps, page, typed);
    return c.redirect(`/putusan/${page.secret}`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(await decidedPage(deps, page, { signing: { typed, gaps: error.gaps } }), 400);
  }
};

const renewLink = (deps: DecideDeps) => async (c: Context) => {
  const page = await openStepLink(deps, c.req.param('secret') ?? '');
  if (await renewOfficialLink(deps, page)) return c.redirect(`/putusan/${page.secret}?terkirim`, 303);
  const text = 'Permohonan ini sedang tidak menunggu keputusan pejabat.';
  return c.html(document(<MessagePage title="Tidak ada yang menunggu" text={text} />), 409);
};

/** The official's page. GET changes nothing; only an explicit POST decides, and the first decision wins. */
export const decideStep = (deps: DecideDeps): Hono => {
  const app = newApp(pageScripts(deps.config));
  app.onError(asPage(deps));
  app.get('/putusan/:secret', show(deps));
  app.post('/putusan/:secret', answer(deps));
  app.post('/putusan/:secret/draf', changeDraft(deps));
  app.post('/putusan/:secret/bertanda-tangan', addSigned(deps));
  app.post('/putusan/:secret/tautan-baru', renewLink(deps));
  return app;
};
