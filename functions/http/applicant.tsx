import type { Context, Hono } from 'hono';
import { accessOf } from '../domain/access';
import { dayOf } from '../domain/calendar';
import { canWithdraw, openRecord } from '../domain/case';
import { withdrawalForm } from '../domain/decision-forms';
import { resubmit, withdraw } from '../domain/decisions';
import { AlreadyDecided, type Gap, HeadMoved, InvalidInput, NotFound, Taken } from '../domain/errors';
import { type RequestForm, requestForm } from '../domain/forms';
import { nestTyped, parseOrThrow, type Typed } from '../domain/parse';
import type { Dossier, LinkRecord } from '../domain/records';
import { typedOf } from '../domain/typed';
import type { Deps } from '../deps';
import { errorName } from '../log';
import { ApplicantPage } from '../pages/applicant';
import { GonePage } from '../pages/decision';
import { document } from '../pages/layout';
import { deliver } from '../tasks/deliver';
import { applicantMail } from '../tasks/notify';
import { newApp } from './app';
import { asPage } from './problems';
import { typedBody } from './typed-body';

const requestOf = ({ forms }: Dossier): RequestForm =>
  forms.filter(({ kind }) => kind === 'request').at(-1)!.data as unknown as RequestForm;

/** The applicant's page: readable for long, a revision in a returned round, a withdrawal until step 7 opens. */
export const applicantPages = (deps: Deps): Hono => {
  const { cases, clock, ids } = deps;
  const app = newApp();
  app.onError(asPage(deps));

  const opened = async (secret: string): Promise<{ link: LinkRecord; dossier: Dossier }> => {
    const link = /^[\w-]{43}$/.test(secret) ? await cases.link(ids.digest(secret)) : undefined;
    const dossier = link?.kind === 'applicant' ? await cases.dossier(link.caseId) : undefined;
    if (!link || !dossier) throw new NotFound('link');
    return { link, dossier };
  };
  const isReturned = (dossier: Dossier) => openRecord(dossier)?.status === 'menunggu-pemohon';

  const page = (dossier: Dossier, typed?: Typed, gaps: readonly Gap[] = [], refusal?: string) =>
    document(
      <ApplicantPage
        dossier={dossier}
        revision={isReturned(dossier) ? requestForm : undefined}
        withdrawal={canWithdraw(dossier) ? withdrawalForm : undefined}
        filled={{ typed: typed ?? typedOf(requestForm, requestOf(dossier)), gaps }}
        refusal={refusal}
      />,
    );

  const tooLate = (dossier: Dossier) =>
    page(
      dossier,
      undefined,
      [],
      'Tindakan ini tidak dicatat: permohonan sudah diputus, ditutup, atau tidak sedang menunggu Anda. Lihat riwayat di bawah.',
    );

  app.get('/pemohon/:secret', async (c) => {
    const secret = c.req.param('secret');
    const { link, dossier } = await opened(secret);
    const access = accessOf(link, dossier, clock.now());
    const gone = access === 'expired' || access === 'replaced';
    return gone ? c.html(document(<GonePage path={`/pemohon/${secret}`} />), 410) : c.html(page(dossier));
  });

  /** @throws InvalidInput, Taken, AlreadyDecided, HeadMoved */
  const recordPosted = async (dossier: Dossier, typed: Typed): Promise<void> => {
    const moment = { now: clock.now(), digest: ids.digest };
    const context = { today: dayOf(moment.now) };
    if (typed.outcome === 'withdraw') {
      const { reason } = parseOrThrow(withdrawalForm, nestTyped(withdrawalForm, typed), context);
      await cases.apply(withdraw(dossier, reason as string, moment));
    } else if (typed.outcome === 'resubmit') {
      if (!isReturned(dossier)) throw new AlreadyDecided('no revision is asked for');
      const form = parseOrThrow(requestForm, nestTyped(requestForm, typed), context) as unknown as RequestForm;
      await cases.apply(resubmit(dossier, requestOf(dossier), form, moment));
    } else {
      throw new InvalidInput([{ field: 'outcome', message: 'Pilih salah satu tindakan pada halaman ini.' }]);
    }
    const { caseId } = dossier.head;
    await deliver(deps, caseId).catch((error: unknown) =>
      deps.log('delivery-failed', { caseId, error: errorName(error) }),
    );
  };

  const refused = (c: Context, dossier: Dossier, typed: Typed, error: unknown): Response | undefined => {
    if (error instanceof InvalidInput) return c.html(page(dossier, typed, error.gaps), 400);
    if (error instanceof Taken) return c.html(page(dossier, typed, [error.gap]), 409);
    if (error instanceof AlreadyDecided) return c.html(tooLate(dossier), 409);
    return undefined;
  };

  app.post('/pemohon/:secret', async (c) => {
    const secret = c.req.param('secret');
    const typed = await typedBody(c);
    for (let tried = 1; ; tried += 1) {
      const { link, dossier } = await opened(secret);
      const access = accessOf(link, dossier, clock.now());
      if (access === 'read') return c.html(tooLate(dossier), 409);
      if (access !== 'act') return c.html(document(<GonePage path={`/pemohon/${secret}`} />), 410);
      try {
        await recordPosted(dossier, typed);
        return c.redirect(`/pemohon/${secret}`, 303);
      } catch (error) {
        const answer = refused(c, dossier, typed, error);
        if (answer) return answer;
        if (!(error instanceof HeadMoved) || tried === 5) throw error;
      }
    }
  });

  app.post('/pemohon/:secret/tautan-baru', async (c) => {
    const { dossier } = await opened(c.req.param('secret'));
    await deps.mailer.send(await applicantMail(deps, dossier, true));
    return c.redirect(`/pemohon/${c.req.param('secret')}`, 303);
  });
  return app;
};
