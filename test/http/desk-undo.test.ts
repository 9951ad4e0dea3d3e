import { answerOf } from '../support/answers';
import { type DeskClient, startDesk } from '../support/desk';
import { changeTestOffice } from '../support/office-changes';
import { newestPath, postForm } from '../support/people';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk());
});
afterAll(() => w.stop());

const office = () => w.deps.office.current();
const bad = async (path: string, fields: Record<string, string>) => {
  const answer = await desk.post(path, fields);
  expect(answer.status).toBe(400);
  return answer.text();
};
const good = async (path: string, fields: Record<string, string>) => {
  const answer = await desk.post(path, fields);
  expect([answer.status, await answer.text()]).toEqual([303, '']);
};
const seqIn = (html: string) => /name="seq" value="(\d+)"/.exec(html)![1]!;

it('posts every form of the desk to its own path, never to the query that the page was shown with', async () => {
  await good('/meja/nama', { action: 'tambah', 'name.label': 'pajak' });
  const paths = ['/meja', '/meja/pejabat', '/meja/pejabat/kadis', '/meja/jabatan/kasi-data', '/meja/libur'];
  for (const path of [...paths, '/meja/nama', '/meja/administrator', '/meja/ekspor', '/meja/catatan']) {
    const forms = (await desk.page(`${path}?hasil=tersimpan`)).match(/<form [^>]*>/g)!;
    expect([path, forms.filter((form) => !/ action="\/[^"?]*"/.test(form))]).toEqual([path, []]);
  }
});

it('undoes the end of a term, from the list and from its own page', async () => {
  const to = async () => (await office()).roster.officials.find(({ id }) => id === 'kasi-data')!.to;
  for (const path of ['/meja/pejabat', '/meja/pejabat/kasi-data']) {
    await good('/meja/pejabat/kasi-data', { action: 'akhiri', 'end.to': '2026-12-31' });
    expect(await desk.page('/meja/pejabat/kasi-data?hasil=tersimpan')).toMatch(
      /Mulai Jumat, 1 Januari 2027 jabatan [^<]+ tidak terisi/,
    );
    expect(await to()).toBe('2026-12-31');
    const html = await desk.page(path);
    expect(html).toMatch(/Masa jabatan diakhiri: <strong>Pejabat kasi-data[\s\S]*Sebelumnya tanpa hari terakhir/);
    await good(path, { action: 'urungkan', seq: seqIn(html) });
    expect(await to()).toBeUndefined();
  }
  expect(await desk.page('/meja/catatan')).toMatch(/Diurungkan[\s\S]*Kepala Seksi Statistik Sektoral/);
});

describe('a post that requests wait for', () => {
  beforeAll(async () => {
    await changeTestOffice(w, ({ roster }) => ({
      roster: { ...roster, officials: roster.officials.filter(({ post }) => post !== 'kasi-data') },
    }));
  });

  it('is kept as the last section of a division while one waits there to be passed on', async () => {
    const { requestNumber } = await w.submit();
    await postForm(w, newestPath(w), { ...answerOf.accept, holder: 'kabid-data' });
    const acts: Record<string, string>[] = [{ action: 'hapus' }, { action: 'pensiun' }];
    for (const fields of [...acts, { action: 'atasan', 'superior.post': 'kabid-aptika' }]) {
      const html = await bad('/meja/jabatan/kasi-data', fields);
      expect(html).toContain('Ini seksi terakhir di bawah Kepala Bidang Statistik');
      expect(html).toContain(requestNumber);
    }
  });

  it('is kept while one waits at it, and goes once that was passed to another', async () => {
    const path = newestPath(w);
    await postForm(w, path, { ...answerOf.forward, holder: 'kasi-data' });
    for (const action of ['hapus', 'pensiun'])
      expect(await bad('/meja/jabatan/kasi-data', { action })).toMatch(/Permohonan [^<]* jabatan ini\. Alihkan dahulu/);
    const [caseId] = w.caseIds();
    await good(`/meja/permohonan/${caseId}/alih`, { 'reassign.post': 'kasi-aplikasi', 'reassign.reason': 'Digabung' });
    await good('/meja/jabatan/kasi-data', { action: 'hapus' });
  });
});

it('asks whoever removes themselves once more, by name, and says what happens', async () => {
  await good('/meja/administrator', {
    action: 'tambah',
    'administrator.name': 'Dua',
    'administrator.email': 'dua@example.id',
  });
  const html = await bad('/meja/administrator', { action: 'hapus', id: 'admin-1' });
  expect(html).toMatch(
    /diri Anda sendiri: Sekretariat Contoh \(sekretariat@example\.id\)\. Sesi Anda langsung berakhir/,
  );
  expect(html).toMatch(/name="confirmed" value="ya"[\s\S]*Ya, hapus saya[\s\S]*Batal/);
  expect((await desk.get('/meja/administrator')).status).toBe(200);
  await good('/meja/administrator', { action: 'hapus', id: 'admin-1', confirmed: 'ya' });
  expect((await desk.get('/meja/administrator')).status).toBe(403);
});
