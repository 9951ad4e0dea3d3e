import { catalogueForm } from '../../../functions/domain/catalogue/fields';
import { proposedContent } from '../../../functions/domain/catalogue/proposal';
import { toCatalogueInput, unfilledLabels } from '../../../functions/domain/catalogue/values';
import { nestFormInput, parseForm } from '../../../functions/domain/forms/parse';
import { decisions, play, requestOf, wholeSpecification } from '../../support/dossier';

const { accept, forward, withConditions, integrate, integrated, built } = decisions;
const specification = {
  ...wholeSpecification,
  process: 'Izin klinik',
  outputs: 'Izin terbit\nDaftar klinik',
  data: 'NIK; data klinik',
};
const storyOf = (request: ReturnType<typeof requestOf>) =>
  play(request, accept, forward, withConditions, integrate, integrated, built).dossier;
const content = proposedContent(storyOf(requestOf({ specification })));

it('takes what the specification says', () => {
  expect(content).toMatchObject({
    name: 'Perizinan Klinik',
    abbreviation: 'SIKLIN',
    agency: 'Dinas Kesehatan',
    purpose: 'Izin klinik',
    dataIn: ['NIK', 'data klinik'],
    dataOut: ['Izin terbit', 'Daftar klinik'],
    dataClass: 'terbatas',
    basis: 'web',
  });
});

it('takes address, budget and the systems that it is integrated with from the reports', () => {
  expect(content).toMatchObject({
    url: 'https://perizinan.bantenprov.go.id',
    year: 2026,
    budget: 1_250_250_000,
    integrations: ['SIMBADA'],
  });
});

it.each([
  ['2026-12-31T16:59:59.000Z', 2026],
  ['2026-12-31T17:00:00.000Z', 2027],
])('counts a build that ended at %s to the office’s year %i', (at, year) => {
  const { head, forms } = storyOf(requestOf());
  const ended = forms.map((form) => (form.step === 'build' ? { ...form, at } : form));
  expect(proposedContent({ head, forms: ended }).year).toBe(year);
});

it('lists what is open: systems that could not be integrated, conditions that are not met', () => {
  expect(content.openItems).toEqual([
    'Palapa: belum dapat diintegrasikan, karena API belum tersedia',
    'Syarat belum dipenuhi: Serahkan kode sumber',
  ]);
});

describe('a system to be tried again', () => {
  const triedSystem = {
    ...integrated,
    systems: {
      0: { result: 'sebagian', retryOn: '2027-03-01' },
      1: { result: 'tidak-dapat', reason: 'API belum tersedia', retryOn: '2027-01-12' },
    },
  };
  const { dossier } = play(
    requestOf({ specification }),
    accept,
    forward,
    withConditions,
    integrate,
    triedSystem,
    built,
  );
  it('is an open item with its date and reason', () =>
    expect(proposedContent(dossier).openItems).toEqual(
      expect.arrayContaining([
        'SIMBADA: sebagian terintegrasi, coba lagi Senin, 1 Maret 2027',
        'Palapa: belum dapat diintegrasikan, coba lagi Selasa, 12 Januari 2027, karena API belum tersedia',
      ]),
    ));
  it('has the record remind from the first of these days on', () =>
    expect(proposedContent(dossier).retryOn).toBe('2027-01-12'));
  it('is none where no report names a day', () => expect(content.retryOn).toBeUndefined());
});

it.each([
  ['of the analysis', { raa: 'RAA.02.02.05' }, 'RAA.02.02.05'],
  ['of the specification, where the analysis has none', { raa: undefined }, 'RAA.02.02.03'],
])('takes the RAA code %s', (_from, analysed, raa) => {
  const request = requestOf({ specification: { ...specification, raa: 'RAA.02.02.03', systemCategory: 'tinggi' } });
  const story = play(request, accept, forward, { ...withConditions, ...analysed }, integrate, integrated, built);
  expect(proposedContent(story.dossier)).toMatchObject({ raa, systemCategory: 'tinggi' });
});

it('holds nothing about a person', () => {
  expect(JSON.stringify(content)).not.toMatch(/Siti|0812-3456|siti@|Ati Contoh|196208251|Budi/);
});

it('proposes by name and summary where the specification came as a file', () => {
  expect(proposedContent(storyOf(requestOf()))).toMatchObject({
    name: 'Perizinan Klinik',
    purpose: 'Untuk izin klinik di seluruh provinsi.',
  });
});

describe('of a request whose specification is a file', () => {
  const withC3 = (answer: string) => {
    const checklist = { ...withConditions.checklist, C3: { answer } };
    const acts = [accept, forward, { ...withConditions, checklist }, integrate, integrated, built] as const;
    return proposedContent(play(requestOf(), ...acts).dossier);
  };
  it.each([
    ['ya', 'ya'],
    ['sebagian', 'ya'],
    ['tidak-relevan', 'tidak'],
    ['tidak', undefined],
  ])('an analyst who answers C3 with %s tells of personal data: %s', (answer, expected) =>
    expect(withC3(answer).personalData).toBe(expected),
  );
  it.each([
    ['ya', integrate, 'ya'],
    ['tidak', { ...integrate, checklist: { ...integrate.checklist, H4: { answer: 'tidak' } } }, 'tidak'],
    ['sebagian', { ...integrate, checklist: { ...integrate.checklist, H4: { answer: 'sebagian' } } }, undefined],
  ])('an analyst who answers H4 with %s tells of the SSO', (_answer, decided, expected) => {
    const { dossier } = play(requestOf(), accept, forward, withConditions, decided, integrated, built);
    expect(proposedContent(dossier).sso).toBe(expected);
  });
  it('names the fields that nobody filled', () =>
    expect(unfilledLabels(withC3('ya'))).toEqual([
      'Layanan',
      'Pengguna',
      'Data masuk',
      'Data keluar',
      'Klasifikasi data',
      'Basis aplikasi',
      'Bahasa, kerangka kerja, dan basis data',
      'Lisensi',
      'Tempat hosting dan jaringan',
      'Kategori sistem elektronik',
      'API siap',
      'Tempat kode sumber',
    ]));
});

it('is what the form of the desk takes, however long the texts are', () => {
  const long = 'kata '.repeat(590).trim();
  const longSpecification = { ...specification, data: long, outputs: Array(60).fill('data klinik').join('\n') };
  const content = proposedContent(storyOf(requestOf({ specification: longSpecification })));
  const { gaps } = parseForm(catalogueForm, nestFormInput(catalogueForm, toCatalogueInput(content)), {
    today: '2027-01-01',
  });
  expect(gaps).toEqual([]);
});
