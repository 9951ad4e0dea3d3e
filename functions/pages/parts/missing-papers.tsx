import type { CaseHead } from '../../domain/case/records';
import { papersToRequest } from '../../domain/sop/papers-received';
import { isClosed, papers } from '../../domain/sop/sop';
import { Notice } from './notice';

/** Names the papers that the applicant may still bring, because step 4 requires them. */
export const MissingPapers = ({ head }: { head: Pick<CaseHead, 'status' | 'papersIn'> }) => {
  const missing = isClosed(head.status) ? [] : papersToRequest('conformity-analysis', head);
  return missing.length === 0 ? null : (
    <Notice sentiment="info" title={`${missing.map((paper) => papers[paper].title).join(', ')} belum ada`}>
      <p>Dokumen ini wajib ada sebelum langkah 4. Kami memintanya lewat surel bila tiba waktunya.</p>
    </Notice>
  );
};
