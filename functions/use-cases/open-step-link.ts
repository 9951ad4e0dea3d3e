import type { FoundCandidate } from '../domain/advice/integration-candidates';
import type { FoundSimilar } from '../domain/advice/similar-found';
import { NotFound } from '../domain/errors';
import type { Form } from '../domain/forms/fields';
import { stepForm } from '../domain/forms/step-form';
import type { StepRecord } from '../domain/case/records';
import { type AllowedStaleness, type LinkDeps, type OfficialLink, openOfficialLink } from './open-link';

/** An official's link with the record of the step and round that it belongs to. */
export interface StepLink extends OfficialLink {
  record: StepRecord;
  /** Similar applications of the catalogue, at the steps that are shown them. */
  similar?: readonly FoundSimilar[];
  /** Systems of the catalogue to integrate with, at the step that lists them. */
  candidates?: readonly FoundCandidate[];
}

/** Opens an official's link and finds its step. @throws NotFound if there is no such link or step */
export const openStepLink = async (deps: LinkDeps, secret: string, age: AllowedStaleness = {}): Promise<StepLink> => {
  const opened = await openOfficialLink(deps, secret, age);
  const { link, dossier } = opened;
  const record = dossier.steps.find(({ step, round }) => step === link.step && round === link.round);
  if (!record) throw new NotFound('link');
  return { ...opened, record };
};

/** Returns the form that the opened step's page shows. */
export const formOfStep = ({ dossier, record, office, now, similar }: StepLink): Form =>
  stepForm(dossier, record, office.roster, now, similar);
