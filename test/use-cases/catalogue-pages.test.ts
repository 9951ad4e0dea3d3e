import { AlreadyDecided, NotFound } from '../../functions/domain/errors';
import { actOnApplication } from '../../functions/use-cases/catalogue/act-on-application';
import { findMergeTargets, readApplication, readHistory } from '../../functions/use-cases/catalogue/read-application';
import { readCarriedCells, readSentFile } from '../../functions/use-cases/catalogue/read-sent-table';
import { someRecord } from '../support/catalogue/records';
import { unitDeps } from '../support/unit-deps';

const duplicate = someRecord(1).after;
const rows = Array.from({ length: 12 }, (_, n) => someRecord(n + 1).after).map(({ id, content }) => ({
  id,
  ...content,
}));

describe('the record that a double is merged into', () => {
  const search = jest.fn(async () => ({ rows }));
  const { deps } = unitDeps({ catalogue: { search, findByWords: async () => [] } });
  beforeEach(() => search.mockClear());

  it.each([
    ['the typed text', 'pasar', 'pasar'],
    ['its own name where nothing is typed', '', duplicate.content.name],
    ['the first 200 signs of a longer text', 'x'.repeat(300), 'x'.repeat(200)],
  ])('is looked for by %s', async (_what, searchText, text) => {
    expect((await findMergeTargets(deps, duplicate, searchText)).text).toBe(text);
    expect(search).toHaveBeenCalledWith(text, {}, { limit: 11 });
  });

  it('is one of ten others', async () => {
    const found = await findMergeTargets(deps, duplicate, '');
    expect(found.rows.map(({ id }) => id)).toEqual(rows.slice(1, 11).map(({ id }) => id));
  });
});

it.each([
  ['a record', readApplication],
  ['a history', readHistory],
])('does not find %s that is not there', async (_what, read) => {
  const { deps } = unitDeps({ catalogue: { get: async () => undefined, history: async () => undefined } });
  await expect(read(deps, 'tidak-ada')).rejects.toThrow(NotFound);
});

it.each(['', 'hapus', 'constructor'])('refuses the act %j, which no button names', async (name) => {
  const { deps } = unitDeps();
  const asked = { administrator: 'admin-1', id: duplicate.id, version: '1', input: {} };
  await expect(actOnApplication(deps, name, asked)).rejects.toThrow(AlreadyDecided);
});

describe('a sent file', () => {
  it('is read as cells', async () =>
    expect(await readSentFile(new File(['Nama;OPD\nAntrean;Disdag'], 'katalog.csv'))).toEqual({
      cells: [
        ['Nama', 'OPD'],
        ['Antrean', 'Disdag'],
      ],
    }));
  it.each([
    ['none', undefined, /Pilih berkas/],
    ['an empty one', new File([], 'kosong.csv'), /Pilih berkas/],
    [
      'one whose cells no preview can carry',
      new File([`Nama\n${'x'.repeat(1024 * 1024)}`], 'katalog.csv'),
      /terlalu panjang/,
    ],
  ])('is refused: %s', async (_what, file, fault) => expect((await readSentFile(file)).fault).toMatch(fault));
});

it.each([
  ['nothing', undefined, undefined],
  ['no JSON', '[[', undefined],
  ['no table', '{"a":1}', undefined],
  ['a table', '[["a"],[]]', [['a'], []]],
])('takes from a preview that carried %s', (_what, text, cells) => expect(readCarriedCells(text)).toEqual(cells));
