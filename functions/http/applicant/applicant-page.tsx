import type { FoundSimilar } from '../../domain/advice/similar-found';
import { filesOf } from '../../domain/files/case-file';
import { ApplicantPage } from '../../pages/applicant/applicant';
import type { RepeatedAct } from '../../pages/applicant/repeated-act';
import { filledForms, type RefusedForm } from '../../pages/applicant/filled-forms';
import { document } from '../../pages/parts/layout';
import type { Deps } from '../../ports/deps';
import type { OpenedLink } from '../../use-cases/open-link';

type PageDeps = Pick<Deps, 'clock' | 'config'>;

interface PageAdditions {
  refused?: RefusedForm;
  refusal?: string;
  repeated?: RepeatedAct;
  unsent?: string;
  /** Applications similar to the requested one. Undefined on a page that answers a post. */
  similar?: readonly FoundSimilar[];
}

/** Returns the applicant's page of a case. After a refused post it keeps the input. */
export const applicantPage = ({ clock, config }: PageDeps, opened: OpenedLink, shown: PageAdditions = {}): string => {
  const { dossier, secret, office } = opened;
  const { refused, similar = [], ...others } = shown;
  return document(
    <ApplicantPage
      {...{
        dossier,
        roster: office.roster,
        ...others,
        similar,
        path: `/pemohon/${secret}`,
        site: config.siteUrl,
      }}
      filled={filledForms(dossier, refused)}
      files={filesOf(dossier, dossier.documents, 'applicant')}
      today={{ now: clock.now(), holidays: office.holidays }}
    />,
  );
};
