import type { Context, Hono } from 'hono';
import { dayOf } from '../../domain/time/calendar';
import { canWithdraw, openRecord } from '../../domain/case/case';
import { withdrawalForm } from '../../domain/forms/decision-forms';
import { resubmit, withdraw } from '../../domain/case/decisions';
import { AlreadyDecided, type Gap, InvalidInput, Taken } from '../../domain/errors';
import { type RequestForm, requestForm } from '../../domain/forms/forms';
import { filesOf } from '../../domain/files/case-file';
import { mergeAttachments } from '../../domain/sop/papers-received';
import { newestRequest } from '../../domain/case/newest-request';
import { nestFormInput, parseForm, parseOrThrow, type FormInput } from '../../domain/forms/parse';
import { refuseReserved } from '../../domain/forms/reserved';
import { parseSpecification, specificationForm } from '../../domain/forms/specification-form';
import { toUploadInput } from '../../domain/forms/upload-input';
import type { Dossier } from '../../domain/case/records';
import { toFormInput } from '../../domain/forms/form-input';
import type { Deps } from '../../ports/deps';
import { errorName } from '../../log';
import { ApplicantPage } from '../../pages/applicant/applicant';
import { document } from '../../pages/parts/layout';
import { deliver } from '../../use-cases/deliver-outcome';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import { renewApplicantLink } from '../../use-cases/renew-link';
import { newApp, pageScripts } from '../app';
import { keepAttachments, linkScope } from '../../use-cases/keep-attachments';
import { demandOpen, openApplicantLink, type OpenedLink } from '../../use-cases/open-link';
import { asPage } from '../problems';
import { typedBody } from '../typed-body';
import { namePostedForms, unsentText } from '../unsent';

const lateText =
  'Tindakan ini tidak dicatat: permohonan sudah diputus, ditutup, atau tidak sedang menunggu Anda. Lihat riwayat di bawah.';

/** The applicant's page: readable for long, a revision in a returned round, a withdrawal until step 7 opens. */
export const applicantPages = (deps: Deps): Hono => {
  const { cases, clock, ids } = deps;
  const app = newApp(pageScripts(deps.config));
  app.onError(asPage(deps));

  const opened = (secret: string): Promise<OpenedLink> => openApplicantLink(deps, secret);
  const isReturned = (dossier: Dossier) => openRecord(dossier)?.status === 'menunggu-pemohon';

  /** The request as its form would hold it, to prefill a revision. */
  const prefilled = (dossier: Dossier): FormInput => {
    const form = newestRequest(dossier.forms);
    return { ...toFormInput(requestForm, form), ...toFormInput(specificationForm, form) };
  };
  const page = async (
    { dossier, secret, office }: OpenedLink,
    typed?: FormInput,
    gaps: readonly Gap[] = [],
    refusal?: string,
    unsent?: string,
  ) => {
    const { roster } = office;
    const refused = typed && { typed, gaps, posted: true };
    const withdraws = typed?.outcome === 'withdraw';
    const filled = {
      resubmit: refused && !withdraws ? refused : { typed: prefilled(dossier), gaps: [] },
      withdraw: refused && withdraws ? refused : { typed: {}, gaps: [] },
    };
    return document(
      <ApplicantPage
        {...{ dossier, roster, refusal, filled, unsent, path: `/pemohon/${secret}`, site: deps.config.siteUrl }}
        files={filesOf(dossier, dossier.documents, 'applicant')}
        revision={isReturned(dossier) ? requestForm : undefined}
        withdrawal={canWithdraw(dossier) ? withdrawalForm : undefined}
        today={{ now: clock.now(), holidays: office.holidays }}
      />,
    );
  };
  const tooLate = async (c: Context, opened: OpenedLink) =>
    c.html(await page(opened, undefined, [], lateText, await unsentText(c)), 409);

  app.get('/pemohon/:secret', async (c) => {
    const secret = c.req.param('secret');
    const at = await opened(secret);
    demandOpen(at);
    return c.html(await page(at));
  });

  /** The revised request: what was typed, with the former attachments and the new ones. @throws InvalidInput */
  const revised = async (dossier: Dossier, typed: FormInput, today: string): Promise<RequestForm> => {
    const { value, gaps } = parseForm(requestForm, nestFormInput(requestForm, typed), { today });
    const technical = parseSpecification(nestFormInput(specificationForm, typed), today);
    if (!value || technical.gaps.length > 0) throw new InvalidInput([...gaps, ...technical.gaps]);
    const { caseId, next, subdomain } = dossier.head;
    // The name that the request holds already stays its own.
    if (value.subdomain !== subdomain)
      refuseReserved(value.subdomain as string, (await deps.office.current()).reservedNames);
    const added = await keepAttachments(deps, linkScope(caseId, next!), caseId, toUploadInput(typed));
    const attachments = mergeAttachments(newestRequest(dossier.forms).attachments, added);
    return { ...value, specification: technical.value, attachments } as unknown as RequestForm;
  };

  /** @throws InvalidInput, Taken, AlreadyDecided, ConcurrencyConflict */
  const recordPosted = async (dossier: Dossier, typed: FormInput): Promise<void> => {
    const moment = { now: clock.now(), digest: ids.digest };
    const context = { today: dayOf(moment.now) };
    if (typed.outcome === 'withdraw') {
      const { reason } = parseOrThrow(withdrawalForm, nestFormInput(withdrawalForm, typed), context);
      await cases.apply(withdraw(dossier, reason as string, moment));
    } else if (typed.outcome === 'resubmit') {
      if (!isReturned(dossier)) throw new AlreadyDecided('no revision is asked for');
      await cases.apply(
        resubmit(dossier, newestRequest(dossier.forms), await revised(dossier, typed, context.today), moment),
      );
    } else {
      throw new InvalidInput([{ field: 'outcome', message: 'Pilih salah satu tindakan pada halaman ini.' }]);
    }
    const { caseId } = dossier.head;
    await deliver(deps, caseId).catch((error: unknown) =>
      deps.log('delivery-failed', { caseId, error: errorName(error) }),
    );
  };

  const refused = async (
    c: Context,
    at: OpenedLink,
    typed: FormInput,
    error: unknown,
  ): Promise<Response | undefined> => {
    if (error instanceof InvalidInput) return c.html(await page(at, typed, error.gaps), 400);
    if (error instanceof Taken) return c.html(await page(at, typed, [error.gap]), 409);
    if (error instanceof AlreadyDecided) return tooLate(c, at);
    return undefined;
  };

  app.post('/pemohon/:secret', async (c) => {
    const secret = c.req.param('secret');
    namePostedForms(c, [requestForm, specificationForm, withdrawalForm]);
    const typed = await typedBody(c);
    return retryOnConflict(async () => {
      const at = await opened(secret);
      const { access } = at;
      if (access === 'read') return tooLate(c, at);
      demandOpen(at);
      try {
        await recordPosted(at.dossier, typed);
        return c.redirect(`/pemohon/${secret}`, 303);
      } catch (error) {
        const answer = await refused(c, at, typed, error);
        if (answer) return answer;
        throw error;
      }
    });
  });

  app.post('/pemohon/:secret/tautan-baru', async (c) => {
    await renewApplicantLink(deps, await opened(c.req.param('secret')));
    return c.redirect(`/pemohon/${c.req.param('secret')}?terkirim`, 303);
  });
  return app;
};
