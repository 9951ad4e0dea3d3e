import { noFigures } from '../../functions/domain/statistics/figures';
import { PaceTable } from '../../functions/pages/desk/statistics/tables';

const decided = { count: 2, days: { 1: 2 }, timed: 2, onTime: 2, standards: { 1: 2 } };
const figures = { ...noFigures(), steps: { 'agency-disposition': decided, build: decided, request: decided } };
const table = (step?: 'build') => `${(<PaceTable figures={figures} step={step} />)}`;

it("shows the applicant's repairs beside all steps, but not beside a chosen one", () => {
  expect(table()).toMatch(/2\. Disposisi.*7\. Pembangunan.*Pemohon memperbaiki/s);
  expect(table('build')).not.toMatch(/2\. Disposisi|Pemohon memperbaiki/);
  expect(table('build')).toContain('7. Pembangunan');
});
