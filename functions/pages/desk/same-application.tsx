import type { CaseHead } from '../../domain/case/records';
import { CaseBadge } from '../parts/case-badge';
import { Notice } from '../parts/notice';

/** Lists the agency's other requests for the same application, each with its state. */
export const SameApplication = ({ requests }: { requests: readonly CaseHead[] }) =>
  requests.length === 0 ? null : (
    <Notice sentiment="info" title="OPD ini juga mengajukan aplikasi bernama sama">
      <ul class="plain">
        {requests.map(({ caseId, requestNumber, status }) => (
          <li>
            <a href={`/meja/permohonan/${caseId}`}>{requestNumber}</a> <CaseBadge status={status} />
          </li>
        ))}
      </ul>
    </Notice>
  );
