import type { CatalogueRecord } from '../../functions/domain/catalogue/record';
import { ChangedMeanwhile, InvalidInput, NotFound } from '../../functions/domain/errors';
import { addApplication } from '../../functions/use-cases/catalogue/add-application';
import {
  confirmApplication,
  discardApplication,
  editApplication,
  mergeApplication,
  restoreApplication,
} from '../../functions/use-cases/catalogue/change-application';
import { toCatalogueInput } from '../../functions/domain/catalogue/values';
import { seedCatalogue } from '../../functions/use-cases/seed-catalogue';
import { catalogueSeed } from '../../functions/domain/catalogue/seed';
import { someContent, someRecord } from '../support/catalogue/records';
import { catalogueShelf } from '../support/catalogue/shelf';
import { unitDeps } from '../support/unit-deps';

const listed = someRecord(1).after;
const other = someRecord(2).after;
const proposed: CatalogueRecord = { ...listed, state: 'proposed' };
const merged: CatalogueRecord = { ...listed, state: 'merged', into: other.id };
const discarded: CatalogueRecord = { ...listed, state: 'discarded' };

const begin = (...records: readonly CatalogueRecord[]) => {
  const shelf = catalogueShelf(...records);
  const { deps } = unitDeps({ catalogue: shelf.methods });
  return { ...shelf, deps };
};
const asked = (input = {}, version = '1') => ({ administrator: 'admin-1', id: listed.id, version, input });
const inputWith = (more = {}) => ({ ...toCatalogueInput(someContent(1)), ...more });

it('adds what was typed in the name of the administrator', async () => {
  const { deps, stored, events } = begin();
  const id = await addApplication(deps, { administrator: 'admin-1', input: inputWith() });
  expect(stored.get(id)).toMatchObject({ state: 'listed', version: 1, content: someContent(1) });
  expect(events).toEqual([expect.objectContaining({ type: 'added', actor: 'admin-1' })]);
});

it('names each field that is missing, and adds nothing', async () => {
  const { deps, stored } = begin();
  await expect(addApplication(deps, { administrator: 'admin-1', input: {} })).rejects.toThrow(InvalidInput);
  expect(stored.size).toBe(0);
});

it.each([
  ['edits', editApplication, listed, 'listed', 'changed', inputWith({ 'app.url': 'https://baru.id' })],
  ['edits a proposal, which stays one', editApplication, proposed, 'proposed', 'changed', inputWith()],
  ['confirms', confirmApplication, proposed, 'listed', 'confirmed', {}],
  ['takes out', discardApplication, listed, 'discarded', 'discarded', {}],
  ['takes a proposal out', discardApplication, proposed, 'discarded', 'discarded', {}],
  ['puts back', restoreApplication, discarded, 'listed', 'restored', {}],
  ['takes a merge back', restoreApplication, merged, 'listed', 'restored', {}],
  ['merges', mergeApplication, listed, 'merged', 'merged', { 'merge.into': other.id }],
] as const)('%s, and says who did', async (_what, act, record, state, type, input) => {
  const { deps, stored, events } = begin(record, other);
  await act(deps, asked(input));
  expect(stored.get(listed.id)).toMatchObject({ state, version: 2 });
  expect(events[0]).toMatchObject({ type, actor: 'admin-1', id: listed.id, seq: 2 });
});

it('points a merged record to the kept one, whose chain names it and whose content stays', async () => {
  const { deps, stored, events } = begin(listed, other);
  await mergeApplication(deps, asked({ 'merge.into': other.id }));
  expect(stored.get(listed.id)).toMatchObject({ into: other.id });
  expect(events[1]).toMatchObject({ type: 'absorbed', id: other.id, other: listed.id, differences: [] });
  expect(stored.get(other.id)?.content).toEqual(other.content);
});

it.each([
  ['edit', editApplication],
  ['confirm', confirmApplication],
  ['take out', discardApplication],
  ['merge', mergeApplication],
])('refuses to %s what was merged while somebody looked at it', async (_what, act) => {
  const { deps, events } = begin(merged, other);
  await expect(act(deps, asked(inputWith({ 'merge.into': other.id })))).rejects.toThrow(ChangedMeanwhile);
  expect(events).toEqual([]);
});

it('refuses an edit of a version that somebody else changed', async () => {
  const { deps, events } = begin({ ...listed, version: 2 });
  await expect(editApplication(deps, asked(inputWith()))).rejects.toThrow(ChangedMeanwhile);
  expect(events).toEqual([]);
});

it('refuses the later of two edits of the same version', async () => {
  const { deps } = begin(listed);
  const edits = await Promise.allSettled([1, 2].map(() => editApplication(deps, asked(inputWith()))));
  expect(edits.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it.each([
  ['itself', listed.id],
  ['nothing', ''],
  ['a record that is not there', 'tidak-ada'],
  ['a record that was taken out', 'app-00002'],
])('refuses to merge a record with %s', async (_what, into) => {
  const { deps } = begin(listed, { ...other, state: 'discarded' });
  await expect(mergeApplication(deps, asked({ 'merge.into': into }))).rejects.toThrow(InvalidInput);
});

it('knows no record of another id', async () => {
  const { deps } = begin();
  await expect(editApplication(deps, asked(inputWith()))).rejects.toThrow(NotFound);
});

it('seeds what the catalogue never had, and leaves what the office made of it', async () => {
  const [first, ...others] = catalogueSeed();
  const { deps, stored } = begin({ ...discarded, id: first!.id });
  expect(await seedCatalogue(deps)).toBe(others.length);
  expect(await seedCatalogue(deps)).toBe(0);
  expect(stored.get(first!.id)?.state).toBe('discarded');
});
