import { chooseCandidate } from '../../../functions/domain/advice/choose-candidate';
import { candidateWords, integrationCandidates } from '../../../functions/domain/advice/integration-candidates';
import { catalogueSeed } from '../../../functions/domain/catalogue/seed';
import { integrationAnalysisForm } from '../../../functions/domain/forms/analysis-forms';
import { requestOf, wholeSpecification } from '../../support/dossier';

const request = (spec: Partial<typeof wholeSpecification>) =>
  requestOf({ specification: { ...wholeSpecification, integration: '-', data: '-', outputs: '-', ...spec } });
const found = (spec: Partial<typeof wholeSpecification>, records = catalogueSeed()) =>
  integrationCandidates(request(spec), records);
const names = (spec: Partial<typeof wholeSpecification>) => found(spec).map(({ name }) => name);

describe('integration candidates', () => {
  it.each([
    ['a system that is named by its abbreviation', { integration: 'Perlu SIMBADA untuk aset.' }, ['SIMBADA']],
    ['a system that is named in full', { integration: 'Masuk lewat Banten Satu Login' }, ['SSO']],
    ['data that a system gives', { data: 'NIK dan data penduduk' }, ['SIAK']],
    ['data that a system takes', { outputs: 'Statistik sektoral tiap bulan' }, ['Dashboard Pimpinan']],
    ['half a line of data: none', { data: 'Realisasi kegiatan' }, []],
    ['a name within another word: none', { integration: 'Palapanya tidak dipakai' }, []],
    ['nothing that is known: none', { integration: 'Tidak ada', data: 'Resep kue' }, []],
  ])('%s', (_what, spec, expected) => expect(names(spec)).toEqual(expected));

  it('come named ones first, each with its reason, owner and method', () => {
    const [simbada, ...others] = found(
      { integration: 'SIMBADA', data: 'NIK; barang milik daerah' },
      catalogueSeed().map(({ id, content }) => ({
        id,
        content: id === 'simbada' ? { ...content, apiReady: 'ya', apiMethod: 'splp' } : content,
      })),
    );
    expect(simbada).toEqual({
      id: 'simbada',
      name: 'SIMBADA',
      owner: 'Badan Pengelolaan Keuangan dan Aset Daerah',
      method: 'splp',
      reasons: [
        'Disebut pada spesifikasi.',
        'Menghasilkan data yang dibutuhkan: Barang milik daerah, Inventaris aset.',
        'API siap.',
      ],
    });
    expect(others.map(({ name }) => name)).toEqual(['SIAK']);
  });

  it('never hold a contact, nor an application out of use', () => {
    const ofOld = catalogueSeed().map(({ id, content }) => ({
      id,
      content: { ...content, status: 'dihentikan', contact: 'Budi 0812' } as const,
    }));
    expect(found({ integration: 'SIMBADA' }, ofOld)).toEqual([]);
  });

  it('look up no word without a specification, and at most twenty with one', () => {
    expect(candidateWords(requestOf({ specification: undefined }))).toEqual([]);
    const long = Array.from({ length: 60 }, (_, n) => `kata${'abcdefghij'[n % 10]}${'klmnop'[n % 6]}`).join(' ');
    expect(candidateWords(request({ integration: long, data: long })).length).toBeLessThanOrEqual(20);
  });
});

describe('a candidate that is chosen', () => {
  const form = { id: 'integration-analysis', groups: integrationAnalysisForm };
  const candidate = { id: 'simbada', name: 'SIMBADA', owner: 'BPKAD', method: 'api', reasons: [] } as const;
  const chosen = chooseCandidate(form, { 'systems.0.name': 'SIAK' }, { ...candidate, reasons: [] });

  it('fills in the first empty row', () => {
    expect(chosen).toEqual({
      'systems.0.name': 'SIAK',
      'systems.1.name': 'SIMBADA',
      'systems.1.owner': 'BPKAD',
      'systems.1.method': 'api',
    });
  });
  it('is listed once', () => {
    expect(chooseCandidate(form, chosen, { ...candidate, reasons: [] })).toBe(chosen);
    const spelled = { ...candidate, name: ` ${candidate.name.toLowerCase().replace(/(.)$/, '$1 ')}`, reasons: [] };
    expect(chooseCandidate(form, chosen, spelled)).toBe(chosen);
  });
});
