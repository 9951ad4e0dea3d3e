import type { Dossier } from '../../functions/domain/case/records';
import { applicantPage } from '../../functions/http/applicant/applicant-page';
import { unitDeps, unitNow } from './unit-deps';

/** The page of a case's applicant, as their link shows it. */
export const applicantPageOf = (dossier: Dossier): string => {
  const { deps, recorded } = unitDeps();
  const at = unitNow.toISOString();
  return applicantPage(deps, {
    dossier: { ...dossier, events: [], documents: [] },
    secret: 's',
    office: recorded.office,
    access: 'act',
    link: { kind: 'applicant', mailbox: 1, hash: 'h', caseId: dossier.head.caseId, createdAt: at, expiresAt: at },
  });
};
