import type { Context, Hono } from 'hono';
import { isOpen, viewAfter } from '../../domain/case/case';
import { chosenOutcome } from '../../domain/forms/chosen-outcome';
import { decide, noteProgress } from '../../domain/case/decisions';
import { progressForm } from '../../domain/forms/decision-forms';
import { AlreadyDecided, type Gap, ConcurrencyConflict, InvalidInput, NotFound } from '../../domain/errors';
import { nestTyped, parseOrThrow, type Typed } from '../../domain/forms/parse';
import type { StepRecord } from '../../domain/case/records';
import { actedAs, isWarned } from '../../domain/office/acting';
import { dayOf } from '../../domain/time/calendar';
import { filesOf } from '../../domain/files/case-file';
import { stepOf } from '../../domain/sop/sop';
import { recordSigned } from '../../domain/documents/issuing';
import { uploadsTyped } from '../../domain/forms/upload-input';
import { signedVersionKind } from '../../domain/files/uploads';
import type { Deps } from '../../ports/deps';
import { errorName, type LogEvent } from '../../log';
import { DecidedPage } from '../../pages/official/decided';
import { DecisionPage, type DecisionProps } from '../../pages/official/decision';
import { document } from '../../pages/parts/layout';
import { MessagePage } from '../../pages/public/tracking';
import { deliver } from '../../use-cases/deliver-outcome';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import { officialMails } from '../../use-cases/notify';
import { sendNow } from '../../use-cases/send-pending-mails';
import { newApp, pageScripts } from '../app';
import { keepAttachments, linkScope } from '../../use-cases/keep-attachments';
import { demandOpen, openOfficialLink } from '../../use-cases/open-link';
import { addDraftRoutes } from './draft-routes';
import { draftKeeper } from './drafts';
import { asPage } from '../problems';
import { prefilled, readDecision, stepForm } from '../../domain/forms/step-form';
import { typedBody } from '../typed-body';
import { namePostedForms, unsentText } from '../unsent';

type Opened = Awaited<ReturnType<typeof openOfficialLink>> & { record: StepRecord };

/** The official's page. GET changes nothing; only an explicit POST decides, and the first decision wins. */
export const decideStep = (deps: Deps): Hono => {
  const { cases, clock, ids } = deps;
  const app = newApp(pageScripts(deps.config));
  app.onError(asPage(deps));
  const drafts = draftKeeper(deps);
  const keptOf = async (page: Opened) => (stepOf(page.record.step).drafts ? drafts.read(page) : undefined);
  const logged = (caseId: string, event: LogEvent) => (error: unknown) =>
    deps.log(event, { caseId, error: errorName(error) });

  const opened = async (secret: string, fresh?: boolean): Promise<Opened> => {
    const page = await openOfficialLink(deps, secret, fresh);
    const record = page.dossier.steps.find(({ step, round }) => step === page.link.step && round === page.link.round);
    if (!record) throw new NotFound('link');
    return { ...page, record };
  };

  /** A link that still shows the case, and whether it decides. @throws NotFound, LinkEnded */
  const readable = async (c: Context, fresh?: boolean): Promise<Opened & { decides: boolean }> => {
    const page = await opened(c.req.param('secret') ?? '', fresh);
    namePostedForms(c, [formOf(page), progressForm]);
    demandOpen(page);
    return { ...page, decides: page.access === 'act' };
  };

  const around = ({ dossier, record, secret, office }: Opened) => {
    const { roster } = office;
    const { documents, bundle } = dossier;
    const signable = documents.filter(({ step, round }) => step === record.step && round === record.round);
    return {
      dossier,
      record,
      roster,
      path: `/putusan/${secret}`,
      files: filesOf(dossier, documents, 'official'),
      bundle,
      signable,
      site: deps.config.siteUrl,
      today: { now: clock.now(), holidays: office.holidays },
    };
  };
  const decidedPage = async (page: Opened, late?: true, unsent?: string) =>
    document(
      <DecidedPage
        {...around(page)}
        by={actedAs(page.office.roster, page.record.decidedBy, page.record.post)}
        {...{ late, unsent }}
      />,
    );

  const formOf = ({ dossier, record, office, now }: Opened) => stepForm(dossier, record, office.roster, now);
  const decisionPage = async (
    page: Opened,
    typed: Typed,
    gaps: readonly Gap[],
    shown: Pick<DecisionProps, 'offered' | 'kept'> = {},
  ) => {
    const form = formOf(page);
    const warned = isWarned(page.office.roster, page.entitled, page.record.step);
    return document(<DecisionPage {...around(page)} {...{ form, warned, ...shown }} filled={{ typed, gaps }} />);
  };
  const tooLate = async (c: Context, page: Opened) => c.html(await decidedPage(page, true, await unsentText(c)), 409);
  addDraftRoutes(app, { deps, drafts, readable, tooLate });

  app.get('/putusan/:secret', async (c) => {
    const page = await readable(c, false);
    if (!page.decides) return c.html(await decidedPage(page));
    const kept = await keptOf(page);
    const drafted = Object.keys(kept?.own?.typed ?? {}).length > 0 && kept?.own?.typed;
    const typed = drafted || prefilled(page.dossier, page.record, formOf(page));
    // A mail client may leave the full stop that ended the sentence: no outcome ends otherwise than in a letter.
    const wanted = c.req.query('pilihan')?.replace(/[^a-z]+$/, '') ?? '';
    const offered = chosenOutcome(page.record.step, { outcome: wanted });
    return c.html(await decisionPage(page, typed, [], { offered, kept }));
  });

  /** Records what was posted; the head may have moved by a note or a withdrawal, so it is read anew each time. */
  const recordPosted = async (page: Opened, typed: Typed): Promise<void> => {
    const { dossier, record, link, entitled } = page;
    const moment = { now: page.now, digest: ids.digest };
    const step = stepOf(record.step);
    const outcome = [typed.outcome ?? ''].flat().at(-1);
    if (outcome === 'save' && step.drafts) return void (await drafts.save(page, typed, true));
    if (outcome === 'progress' && step.progress) {
      const { text } = parseOrThrow(progressForm, nestTyped(progressForm, typed), { today: dayOf(moment.now) });
      // Sent again because the answer was lost, or clicked twice: noted once.
      const newest = dossier.forms.at(-1);
      if (newest?.kind === 'progress' && newest.data.text === text) return;
      await cases.apply(noteProgress(dossier, record, entitled, text as string, moment));
      return drafts.withoutNote(page);
    }
    const decision = readDecision(formOf(page), record, typed, { now: moment.now, holidays: page.office.holidays });
    const scope = linkScope(link.caseId, record);
    const attachments = await keepAttachments(deps, scope, link.caseId, uploadsTyped(typed));
    const transition = decide(dossier, record, entitled, { ...decision, attachments }, moment);
    await cases.apply(transition);
    if (step.drafts) await drafts.dropAll(page).catch(logged(link.caseId, 'failed'));
    deps.log('decided', { caseId: link.caseId, step: record.step, round: record.round, outcome: decision.outcome });
    await deliver(deps, link.caseId, viewAfter(transition)).catch(logged(link.caseId, 'delivery-failed'));
  };

  app.post('/putusan/:secret', async (c) => {
    const secret = c.req.param('secret');
    const typed = await typedBody(c);
    const post = async () => {
      const page = await readable(c);
      if (!page.decides) return tooLate(c, page);
      try {
        await recordPosted(page, typed);
        return c.redirect(`/putusan/${secret}`, 303);
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        return c.html(await decisionPage(page, typed, error.gaps, { kept: await keptOf(page) }), 400);
      }
    };
    // Read again, a step that somebody else decided shows what they decided.
    return retryOnConflict(post, [ConcurrencyConflict, AlreadyDecided]);
  });

  app.post('/putusan/:secret/bertanda-tangan', async (c) => {
    const { dossier, link, record, secret } = await readable(c);
    const typed = await typedBody(c);
    const ofStep = dossier.documents.filter(({ step, round }) => step === record.step && round === record.round);
    const signed = ofStep.find(({ documentId }) => documentId === typed.document);
    if (!signed) throw new NotFound('document');
    const uploads = uploadsTyped(typed).slice(0, 1);
    if (uploads.some(({ kind }) => kind !== signedVersionKind))
      throw new InvalidInput([{ field: 'attachments.0', message: 'Lampirkan PDF yang sudah ditandatangani.' }]);
    const [file] = await keepAttachments(deps, linkScope(link.caseId, record), link.caseId, uploads);
    // Whatever else is recorded of the case meanwhile takes nothing from a signature.
    if (file)
      await retryOnConflict(async () => {
        const now = (await cases.dossier(link.caseId)) ?? dossier;
        await cases.apply(recordSigned(now, signed, file, link.official!, { now: clock.now(), digest: ids.digest }));
      });
    return c.redirect(`/putusan/${secret}`, 303);
  });

  app.post('/putusan/:secret/tautan-baru', async (c) => {
    const page = await opened(c.req.param('secret'));
    const { head, steps } = page.dossier;
    const waiting = steps.find(
      (record) => record.step === head.next?.step && record.round === head.next.round && isOpen(record),
    );
    if (waiting && waiting.step !== 'request') {
      await deps.counter.count('link', page.link.hash, clock.now());
      await sendNow(deps, await officialMails(deps, page.dossier, page.office));
      return c.redirect(`/putusan/${page.secret}?terkirim`, 303);
    }
    const text = 'Saat ini tidak ada keputusan yang ditunggu dari pejabat untuk permohonan ini.';
    return c.html(document(<MessagePage title="Tidak ada yang menunggu" text={text} />), 409);
  });
  return app;
};
