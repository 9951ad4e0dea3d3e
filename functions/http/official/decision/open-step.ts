import type { Context } from 'hono';
import { progressForm } from '../../../domain/forms/decision-forms';
import { type AllowedStaleness, demandOpen, type LinkDeps } from '../../../use-cases/open-link';
import { formOfStep, openStepLink, type StepLink } from '../../../use-cases/open-step-link';
import { namePostedForms } from '../../unsent';

/** Opens a link that still shows its case. @throws NotFound, LinkEnded */
export const openReadableStep = async (
  deps: LinkDeps,
  c: Context,
  age?: AllowedStaleness,
): Promise<StepLink & { decides: boolean }> => {
  const page = await openStepLink(deps, c.req.param('secret') ?? '', age);
  namePostedForms(c, [formOfStep(page), progressForm]);
  demandOpen(page);
  return { ...page, decides: page.access === 'act' };
};
