import type { Context } from 'hono';
import type { Gap } from '../../domain/errors';
import { filesOf } from '../../domain/files/case-file';
import { progressForm } from '../../domain/forms/decision-forms';
import type { FormInput } from '../../domain/forms/parse';
import { stepForm } from '../../domain/forms/step-form';
import { actingTitle, warnsActingOfficial } from '../../domain/office/acting';
import type { Deps } from '../../ports/deps';
import { DecidedPage, type DecidedProps } from '../../pages/official/decided';
import { DecisionPage, type DecisionProps } from '../../pages/official/decision';
import { document } from '../../pages/parts/layout';
import { type Age, demandOpen, type LinkDeps } from '../../use-cases/open-link';
import { openStepLink, type StepLink } from '../../use-cases/open-step-link';
import { namePostedForms, unsentText } from '../unsent';

type PageDeps = Pick<Deps, 'clock' | 'config'>;

export const formOf = ({ dossier, record, office, now, similar }: StepLink) =>
  stepForm(dossier, record, office.roster, now, similar);

/** Opens a link that still shows its case. @throws NotFound, LinkEnded */
export const readableStep = async (deps: LinkDeps, c: Context, age?: Age): Promise<StepLink & { decides: boolean }> => {
  const page = await openStepLink(deps, c.req.param('secret') ?? '', age);
  namePostedForms(c, [formOf(page), progressForm]);
  demandOpen(page);
  return { ...page, decides: page.access === 'act' };
};

const around = ({ clock, config }: PageDeps, { dossier, record, secret, office, similar, candidates }: StepLink) => {
  const { documents, bundle } = dossier;
  return {
    dossier,
    record,
    similar,
    candidates,
    roster: office.roster,
    path: `/putusan/${secret}`,
    files: filesOf(dossier, documents, 'official'),
    bundle,
    signable: documents.filter(({ step, round, letter }) => step === record.step && round === record.round && !letter),
    site: config.siteUrl,
    today: { now: clock.now(), holidays: office.holidays },
  };
};

/** Shows the recorded decision. `late`: to somebody whose own answer came after it. */
export const decidedPage = async (
  deps: PageDeps,
  page: StepLink,
  shown: Pick<DecidedProps, 'late' | 'unsent' | 'signing'> = {},
) => {
  const by = actingTitle(page.office.roster, page.record.decidedBy, page.record.post);
  return document(<DecidedPage {...around(deps, page)} {...{ by, ...shown }} />);
};

export const decisionPage = async (
  deps: PageDeps,
  page: StepLink,
  filled: { typed: FormInput; gaps: readonly Gap[] },
  shown: Pick<DecisionProps, 'offered' | 'kept'> = {},
) => {
  const warned = warnsActingOfficial(page.office.roster, page.entitled, page.record.step);
  return document(<DecisionPage {...around(deps, page)} {...{ form: formOf(page), warned, filled, ...shown }} />);
};

/** Answers somebody who comes after the decision. */
export const tooLate = async (deps: PageDeps, c: Context, page: StepLink) =>
  c.html(await decidedPage(deps, page, { late: true, unsent: await unsentText(c) }), 409);
