import { noFigures } from '../../functions/domain/statistics/figures';
import { PacePlots } from '../../functions/pages/desk/statistics/plots';
import { PaceTable } from '../../functions/pages/desk/statistics/tables';

const decided = { count: 2, days: { 1: 2 }, timed: 2, onTime: 2, standards: { 1: 2 } };
const figures = { ...noFigures(), steps: { 'agency-disposition': decided, build: decided, request: decided } };
const table = (step?: 'build') => `${(<PaceTable figures={figures} step={step} />)}`;

it("shows the applicant's repairs beside all steps, but not beside a chosen one", () => {
  expect(table()).toMatch(/2\. Disposisi.*7\. Pembangunan.*Pemohon memperbaiki/s);
  expect(table('build')).not.toMatch(/2\. Disposisi|Pemohon memperbaiki/);
  expect(table('build')).toContain('7. Pembangunan');
});

it('plots the steps that have times, and lists the decisions of the others', () => {
  const few = { count: 2, days: {}, timed: 0, onTime: 0, standards: { 1: 2 } };
  const some = { ...noFigures(), steps: { 'agency-disposition': few, build: decided } };
  const html = `${(<PacePlots months={[{ month: '2026-11', figures: some }]} total={some} />)}`;
  expect(html.match(/<figure[^>]*>/g)).toHaveLength(1);
  expect(html).toMatch(/waktu-build-judul/);
  expect(html).toMatch(/2\. Disposisi[^<]*<\/span>/);
});
