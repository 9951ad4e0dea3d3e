import { filesOf } from '../../../domain/files/case-file';
import { lettersOf } from '../../../domain/letters/outgoing-letter';
import type { Deps } from '../../../ports/deps';
import type { StepLink } from '../../../use-cases/open-step-link';

export type PageDeps = Pick<Deps, 'clock' | 'config'>;

/** Returns the properties that the pages of an open and of a decided step share. */
export const stepProps = (
  { clock, config }: PageDeps,
  { dossier, record, secret, office, similar, candidates }: StepLink,
) => {
  const { documents, bundle } = dossier;
  const isOfStep = ({ step, round }: { step: string; round: number }) => step === record.step && round === record.round;
  return {
    dossier,
    record,
    similar,
    candidates,
    roster: office.roster,
    path: `/putusan/${secret}`,
    files: filesOf(dossier, documents, 'official'),
    bundle,
    signable: documents.filter((document) => isOfStep(document) && !document.letter),
    letter: lettersOf(dossier).find(isOfStep),
    site: config.siteUrl,
    today: { now: clock.now(), holidays: office.holidays },
  };
};
