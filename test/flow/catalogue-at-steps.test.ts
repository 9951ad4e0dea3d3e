import { decideStep } from '../../functions/http/official/decide-step';
import { overview } from '../../functions/http/official/overview';
import { seedCatalogue } from '../../functions/use-cases/seed-catalogue';
import { changeCatalogue } from '../../functions/domain/catalogue/change';
import { answerOf } from '../support/answers';
import { wholeSpecification } from '../support/dossier';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
let [caseId, path] = ['', ''];
const pageAt = async (address: string) => {
  const app = address.includes('/katalog') ? overview(w.deps) : decideStep(w.deps);
  const response = await app.request(address);
  return { status: response.status, text: await response.text() };
};

/** A case that waits at step 5, and its page. */
const atIntegration = async (letter: string) => {
  const specification = {
    ...wholeSpecification,
    integration: 'SIMBADA untuk aset.',
    data: 'NIK, data penduduk',
    raa: 'RAA.02.02.01',
  };
  const submitted = await w.submit(
    submission({ specification, subdomain: letter, letter: { number: letter, date: '2026-11-20' } }),
  );
  const b4Answer = { 'checklist.B4.answer': 'tidak-relevan', 'checklist.B4.note': 'Uji' };
  for (const act of ['accept', 'forward', 'conforms'] as const)
    expect((await postForm(w, newestPath(w), { ...answerOf[act], ...b4Answer })).status).toBe(303);
  return { caseId: submitted.caseId, path: newestPath(w) };
};

beforeAll(async () => {
  w = await startWorld();
  await seedCatalogue(w.deps);
  ({ caseId, path } = await atIntegration('izin-satu'));
});
afterAll(() => w.stop());

describe('integration candidates at step 5', () => {
  it('stand on the page with their reasons, and nothing of them is in the form', async () => {
    const { text } = await pageAt(path);
    expect(text).toContain('Calon integrasi dari katalog: 2');
    expect(text).toContain('Disebut pada spesifikasi.');
    expect(text).toContain('Menghasilkan data yang dibutuhkan: NIK, Data penduduk.');
    expect(text).not.toContain('value="SIMBADA"');
  });

  it('keep no analyst from saying that no integration is needed', async () => {
    const other = await atIntegration('izin-dua');
    expect((await postForm(w, other.path, answerOf['no-integration'])).status).toBe(303);
  });

  it('become a row of a draft by their button', async () => {
    expect((await postForm(w, path, { 'draft.use': 'simbada' })).status).toBe(303);
    const { text } = await pageAt(path);
    expect(text).toContain('value="SIMBADA"');
    expect(text).toContain('Sudah ada di daftar sistem.');
  });

  it('are recorded with the decision, chosen or not', async () => {
    expect((await postForm(w, path, answerOf.integrate)).status).toBe(303);
    const { forms } = await w.dossier(caseId);
    const newestForm = forms.at(-1);
    expect(newestForm?.kind === 'decision' && newestForm.data.candidatesFound?.map(({ name }) => name)).toEqual([
      'SIMBADA',
      'SIAK',
    ]);
  });

  it('lead from step 6 to their records', async () => {
    const next = newestPath(w);
    expect((await pageAt(next)).text).toContain(`href="${next}/katalog/simbada"`);
  });
});

describe('the catalogue behind an official link', () => {
  it('is searched and read without a way to change it', async () => {
    const list = await pageAt(`${path}/katalog?cari=arsip`);
    expect(list.text).toContain(`href="${path}/katalog/srikandi"`);
    expect(list.text).not.toContain('/meja/');
    const record = await pageAt(`${path}/katalog/srikandi`);
    expect([record.status, record.text.includes('SRIKANDI')]).toEqual([200, true]);
    expect(record.text).not.toMatch(/\/meja\/|method="post"/);
  });

  it('shows no contact', async () => {
    const before = await w.deps.catalogue.get('simbada');
    const content = { ...before!.content, contact: 'Budi Raharjo 0812' };
    const act = { type: 'changed', actor: 'admin-1', now: w.world.now, digest: w.deps.ids.digest } as const;
    await w.deps.catalogue.change(changeCatalogue(before, { id: 'simbada', state: 'listed', content }, act));
    const { text } = await pageAt(`${path}/katalog/simbada`);
    expect(text).toContain('SIMBADA');
    expect(text).not.toContain('Budi Raharjo');
  });

  it.each(['unknown', '%2e%2e'])('answers 404 for %s', async (id) => {
    expect((await pageAt(`${path}/katalog/${id}`)).status).toBe(404);
  });
});
