import type { Context } from 'hono';
import { decidedBefore } from '../../../domain/case/decided-before';
import type { Gap } from '../../../domain/errors';
import type { FormInput } from '../../../domain/forms/parse';
import { actingTitle, warnsActingOfficial } from '../../../domain/office/acting';
import { DecidedPage, type DecidedProps } from '../../../pages/official/decided';
import { DecisionPage, type DecisionProps } from '../../../pages/official/decision';
import { document } from '../../../pages/parts/layout';
import { formOfStep, type StepLink } from '../../../use-cases/open-step-link';
import { typedBody } from '../../typed-body';
import { unsentText } from '../../unsent';
import { type PageDeps, stepProps } from './step-props';

/** Shows the recorded decision. `late`: the reader's own answer came after it. */
export const decidedPage = (
  deps: PageDeps,
  page: StepLink,
  shown: Pick<DecidedProps, 'late' | 'unsent' | 'signing'> = {},
): string => {
  const by = actingTitle(page.office.roster, page.record.decidedBy, page.record.post);
  return document(<DecidedPage {...stepProps(deps, page)} {...{ by, ...shown }} />);
};

export const decisionPage = (
  deps: PageDeps,
  page: StepLink,
  filled: { input: FormInput; gaps: readonly Gap[] },
  shown: Pick<DecisionProps, 'linkedOutcome' | 'kept'> = {},
): string => {
  const warned = warnsActingOfficial(page.office.roster, page.entitled, page.record.step);
  return document(
    <DecisionPage {...stepProps(deps, page)} {...{ form: formOfStep(page), warned, filled, ...shown }} />,
  );
};

/** Answers a post that came after the decision. Returns the typed input, unless the decision has recorded the same. */
export const tooLate = async (deps: PageDeps, c: Context, page: StepLink) => {
  const isRepeated = decidedBefore(page.dossier.forms, page.record, await typedBody(c));
  return c.html(decidedPage(deps, page, isRepeated ? {} : { late: true, unsent: await unsentText(c) }), 409);
};
