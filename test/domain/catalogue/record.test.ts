import { catalogueChainFaults, changeCatalogue, differencesOf } from '../../../functions/domain/catalogue/change';
import { catalogueForm } from '../../../functions/domain/catalogue/fields';
import { type CatalogueContent, catalogueContent } from '../../../functions/domain/catalogue/record';
import { catalogueSeed } from '../../../functions/domain/catalogue/seed';
import { contentOf, toCatalogueInput } from '../../../functions/domain/catalogue/values';
import { catalogueWords, maxCatalogueWords } from '../../../functions/domain/catalogue/words';
import { systemIds } from '../../../functions/adapters/system';
import { nestFormInput, parseForm } from '../../../functions/domain/forms/parse';
import { changeProfile, restoreProfile } from '../../support/change-profile';
import { raaLevel, raaTitle } from '../../../functions/domain/sop/raa';

const now = new Date('2026-12-01T02:00:00Z');
const act = { actor: 'admin-1', now, digest: systemIds.digest };
const content: CatalogueContent = { name: 'SIMPEG', agency: 'BKD', class: 'provinsi', status: 'berjalan' };

const read = (input: ReturnType<typeof toCatalogueInput>) =>
  parseForm(catalogueForm, nestFormInput(catalogueForm, input), { today: '2026-12-01' });

describe('the seed', () => {
  it('names the Aplikasi Umum, the sector applications and the ten of Banten, each once', () => {
    const ids = catalogueSeed().map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toHaveLength(26);
  });

  it('leaves the ten of Banten out of another office', () => {
    changeProfile({ government: 'PEMERINTAH KABUPATEN CONTOH' });
    const names = catalogueSeed().map(({ content: { name, agency } }) => `${name} ${agency}`);
    restoreProfile();
    expect(names).toHaveLength(16);
    expect(names.join()).not.toMatch(/banten/i);
  });

  it.each(catalogueSeed())('$id is what the form takes, with a known RAA code', ({ content }) => {
    const { value, gaps } = read(toCatalogueInput(content));
    expect(gaps).toEqual([]);
    expect(contentOf(value?.app)).toEqual(catalogueContent.parse(content));
    expect(raaTitle(content.raa!)).toEqual(expect.any(String));
  });
});

it('asks for every field of a record', () => {
  const formFields = catalogueForm.groups.flatMap(({ fields }) => fields.map(({ name }) => name.slice('app.'.length)));
  expect(new Set(formFields)).toEqual(new Set(Object.keys(catalogueContent.shape)));
});

it('refuses a record without name, agency, class or status, field by field', () => {
  expect(read({ 'app.url': 'bukan alamat' }).gaps.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['app.name', 'app.agency', 'app.class', 'app.status', 'app.url']),
  );
});

it('cuts an RAA code to a level, and has none below its own', () => {
  expect([1, 2, 3, 4].map((level) => raaLevel('RAA.02.02.01', level))).toEqual([
    'RAA.02',
    'RAA.02.02',
    'RAA.02.02.01',
    undefined,
  ]);
});

it.each([
  ['folds capitals, marks and apostrophes', 'e-Surat Jum’at', ['ESURAT', 'SURAT', 'JUMAT', 'SJA', 'JUM']],
  ['leaves words out that say nothing', 'Layanan untuk dan dari Warga', ['LAYANAN', 'WARGA']],
])('a word of the index %s', (_what, name, expected) => {
  expect(catalogueWords({ ...content, name, agency: '' })).toEqual(expected);
});

it('finds a record by so many words at most, its name first', () => {
  const purpose = Array.from({ length: 90 }, (_, n) => `kata${n}`).join(' ');
  const words = catalogueWords({ ...content, purpose });
  expect(words).toHaveLength(maxCatalogueWords);
  expect(words.slice(0, 2)).toEqual(['SIMPEG', 'BKD']);
});

describe('the chain', () => {
  const added = changeCatalogue(undefined, { id: 'a', state: 'listed', content }, { ...act, type: 'added' });
  const next = { id: 'a', state: 'listed' as const, content: { ...content, url: 'https://simpeg.id' } };
  const change = changeCatalogue(added.after, next, { ...act, type: 'changed' });
  const events = [added.event, change.event];

  it('counts versions and says what was before and after', () => {
    expect(change.after.version).toBe(2);
    expect(change.event.differences).toEqual([{ field: 'url', after: 'https://simpeg.id' }]);
  });
  it('is whole where nothing was touched', () =>
    expect(catalogueChainFaults(change.after, events, systemIds.digest)).toEqual([]));
  it('shows that the newest event was cut off', () =>
    expect(catalogueChainFaults(change.after, [added.event], systemIds.digest)).toContain(
      'the newest events are missing',
    ));
  it('shows that the record was changed beside it', () =>
    expect(
      catalogueChainFaults({ ...change.after, content: { ...content, name: 'Lain' } }, events, systemIds.digest),
    ).toEqual(['the record was changed']));
  it('names personal data without their value', () =>
    expect(differencesOf(content, { ...content, contact: 'Budi 0812' })).toEqual([{ field: 'contact' }]));
});
