import type { PlannedRow } from '../../functions/domain/catalogue/import';
import { catalogueColumns, exportRow } from '../../functions/domain/catalogue/import-columns';
import type { CatalogueRecord } from '../../functions/domain/catalogue/record';
import { toCatalogueInput } from '../../functions/domain/catalogue/values';
import {
  discardApplication,
  editApplication,
  mergeApplication,
} from '../../functions/use-cases/catalogue/change-application';
import { applyImport, previewImport } from '../../functions/use-cases/catalogue/import-catalogue';
import type { Catalogue } from '../../functions/ports/catalogue';
import { someContent, someRecord } from '../support/catalogue/records';
import { catalogueShelf } from '../support/catalogue/shelf';
import { unitDeps } from '../support/unit-deps';

const one = someRecord(1).after;
const two = someRecord(2).after;
const three = someRecord(3).after;
const purpose = 'Fungsi dari berkas impor';

/** A file that gives every record another function. */
const file = [
  [...catalogueColumns],
  ...[one, two, three].map(({ id, content }) => exportRow({ id, content: { ...content, purpose } })),
];
const begin = () => {
  const shelf = catalogueShelf(one, two, three);
  const { deps } = unitDeps({ catalogue: shelf.methods });
  const rows = async () => {
    const plan = await previewImport(deps, file);
    return plan.rows ?? [];
  };
  return { ...shelf, deps, rows };
};
const by = (input = {}) => ({ administrator: 'admin-2', id: two.id, version: '1', input });
const purposes = (stored: ReadonlyMap<string, CatalogueRecord>) =>
  [one, two, three].map(({ id }) => stored.get(id)?.content.purpose === purpose);

it.each([
  ['edits', editApplication, toCatalogueInput(someContent(2, { purpose: 'Fungsi dari Meja' })), 'listed'],
  ['takes out', discardApplication, {}, 'discarded'],
  ['merges', mergeApplication, { 'merge.into': one.id }, 'merged'],
] as const)(
  'leaves a record that another administrator %s between preview and button',
  async (_what, act, input, state) => {
    const { deps, stored, rows } = begin();
    const plannedRows = await rows();
    await act(deps, by(input));
    const result = await applyImport(deps, plannedRows, { actor: 'admin-1' });
    // A merge is a change of the record that is kept, too.
    expect(result.skippedRows).toEqual(state === 'merged' ? [2, 3] : [3]);
    expect(stored.get(two.id)).toMatchObject({ state, version: 2 });
    expect(purposes(stored)).toEqual([state !== 'merged', false, true]);
  },
);

describe('an import that a failure stops', () => {
  const broken = async () => {
    const world = begin();
    const plannedRows = await world.rows();
    const change: Catalogue['change'] = async (...changes) => {
      if (changes.some(({ after }) => after.id === two.id)) throw new Error('disk full');
      await world.methods.change(...changes);
    };
    const catalogue = { ...world.methods, change };
    return { ...world, applied: await applyImport({ ...world.deps, catalogue }, plannedRows, { actor: 'admin-1' }) };
  };

  it('names the rows that it wrote and those that it did not', async () => {
    const { applied: result } = await broken();
    expect(result.failedRows).toContain(3);
    expect([...result.writtenRows, ...result.failedRows].sort()).toEqual([2, 3, 4]);
    expect(result.failure).toEqual(new Error('disk full'));
  });

  it('is finished by the same file, which writes no row twice', async () => {
    const { deps, stored, rows, applied: result } = await broken();
    const again = await applyImport(deps, await rows(), { actor: 'admin-1' });
    expect(again.writtenRows).toEqual([...result.failedRows].sort());
    expect(purposes(stored)).toEqual([true, true, true]);
    expect(stored.get(one.id)?.version).toBe(2);
  });
});

it('reports how far it came', async () => {
  const { deps } = begin();
  const many = Array.from({ length: 1001 }, (_, serial) => someRecord(100 + serial).after);
  const shelf = catalogueShelf(...many);
  const rows = many.map((record, index): PlannedRow => {
    const content = { ...record.content, purpose };
    return { row: index + 2, name: content.name, kind: 'change', record, content, differences: [] };
  });
  const reports: number[] = [];
  await applyImport({ ...deps, catalogue: shelf.methods }, rows, {
    actor: 'ops',
    onProgress: (count) => reports.push(count),
  });
  expect(reports).toEqual([500, 1000]);
});

it('refuses to merge into a record that was merged meanwhile, and says so', async () => {
  const { deps } = begin();
  await mergeApplication(deps, { ...by({ 'merge.into': three.id }), id: one.id });
  await expect(mergeApplication(deps, by({ 'merge.into': one.id }))).rejects.toMatchObject({
    gaps: [{ field: 'merge.into', message: expect.stringContaining('baru saja digabung') }],
  });
});

it('merges two records into each other only once', async () => {
  const { deps, stored } = begin();
  const merges = await Promise.allSettled([
    mergeApplication(deps, by({ 'merge.into': one.id })),
    mergeApplication(deps, { ...by({ 'merge.into': two.id }), id: one.id }),
  ]);
  expect(merges.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect([one, two].map(({ id }) => stored.get(id)?.state).sort()).toEqual(['listed', 'merged']);
});
