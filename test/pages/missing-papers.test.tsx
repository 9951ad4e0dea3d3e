import type { CaseHead } from '../../functions/domain/case/records';
import { MissingPapers } from '../../functions/pages/parts/missing-papers';

const shown = (papersIn: CaseHead['papersIn'], status: CaseHead['status'] = 'berjalan') =>
  `${(<MissingPapers head={{ status, papersIn }} />)}`;

it('names a paper that step 4 requires while the request is open', () => {
  expect(shown(['request-letter'])).toContain('Spesifikasi teknis aplikasi baru belum ada');
  expect(shown(['request-letter', 'technical-specification'])).not.toContain('belum ada');
  expect(shown(['request-letter'], 'dicabut')).not.toContain('belum ada');
});
