import { text } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { renderPdf } from '../../functions/adapters/pdf/renderer';
import { bundleEntries } from '../../functions/domain/documents/bundle';
import { renderMail, type MailContent } from '../../functions/mails/mail-content';
import { exportColumns, exportTitles } from '../../functions/domain/register/export-columns';
import { csvOf } from '../../functions/use-cases/csv-stream';
import { installedPrintFiles } from '../../local/print-files';
import { readSource, sourcesIn } from '../house/syntax';
import { decisions, documentsOf, play, requestOf } from '../support/dossier';
import { lettersOf, readPdfs, withoutSpaces } from '../support/read-pdf';

const traps = [
  '<script>alert(1)</script>',
  `"'><img src=x onerror=alert(1)>`,
  '</title></p></td><a href="https://jahat.example">',
  ')>> endobj 1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
  '&lt;b&gt; javascript:alert(1) ${7*7} {{7*7}} %0d%0aBcc: x@example.id',
];
const anything = fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme', maxLength: 80 }));

it('puts what was typed into a mail as text, never as markup', () => {
  const letterOf = (input: string): MailContent => ({
    subject: input,
    greeting: input,
    paragraphs: [input],
    facts: [[input, input]],
    closing: input,
    preview: input,
    title: input,
    state: { text: input, sentiment: 'info' as const },
    actions: ['a', 'b', 'c'].map((path) => ({ label: input, url: `http://ajuan.test/putusan/${path}` })),
    lists: [{ title: input, entries: [{ text: input, url: 'http://ajuan.test/' }, { text: input }], more: 1 }],
  });
  const markup = (input: string) => renderMail('a@example.id', letterOf(input)).html.match(/<[^>]*>?/g);
  const plain = markup('x');
  fc.assert(
    fc.property(anything, (input) => expect(markup(input)).toEqual(plain)),
    { numRuns: 300, seed: 555_786 },
  );
});

it('prints what was typed into a PDF as text: no script, no action, no link of theirs, no file', async () => {
  const [a, b, c, d, e] = traps as [string, string, string, string, string];
  const request = requestOf({
    letter: { number: d.slice(0, 60), date: '2026-11-20' },
    agency: { name: d, head: { name: a, nip: '196208251987042001' } },
    contact: { name: b, phone: '0812-3456-7890', email: 'siti@example.id', position: c },
    application: { type: 'aplikasi', name: d, summary: [a, b, c, d, e].join('\n') },
  });
  const accepted = { ...decisions.accept, note: d, agenda: a };
  const refused = { ...decisions.doesNotConform, reason: e };
  const models = documentsOf(play(request, accepted, decisions.forward, refused));
  expect(models.length).toBeGreaterThan(3);
  const printed: Uint8Array[] = [];
  for (const model of models) {
    const evil = { ...model, title: `${model.title} ${d}`, number: d };
    printed.push(
      await renderPdf(evil, { verificationUrl: 'https://ajuan.test/verifikasi/x', files: installedPrintFiles }),
    );
  }
  const read = await readPdfs(printed);
  const letters = read.map(lettersOf).join('');
  for (const trap of traps) expect(letters).toContain(withoutSpaces(trap));
  for (const { active } of read) {
    expect(active).toMatchObject({ scripts: 0, files: 0, open: 0 });
    expect(new Set(active.links)).toEqual(new Set(['https://ajuan.test/verifikasi/x']));
  }
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://jahat.example")'])(
  'quotes %j in a CSV, in every column',
  async (trap) => {
    const csv = await text(csvOf([exportColumns.map(() => trap)], exportTitles));
    const inside = trap.replaceAll('"', '""');
    expect(csv.split(inside).length - 1).toBe(exportColumns.length);
    expect(csv.split(`'${inside}`).length - 1).toBe(exportColumns.length);
  },
);

it('quotes the titles that an imported file brought along', async () => {
  expect(await text(csvOf([], ['=1+1', 'OPD']))).toContain("'=1+1,OPD");
});

it('writes every CSV with the one writer that quotes', () => {
  const writers = sourcesIn('functions', 'local').filter((file) => readSource(file).includes("'csv-stringify"));
  expect(writers).toEqual(['functions/use-cases/csv-stream.ts']);
});

it('quotes what a spreadsheet would run that takes the semicolon for the separator, as in Indonesia', async () => {
  const csv = await text(csvOf([exportColumns.map(() => 'Izin;=1+1; @SUM(A1);;-2;aman')], exportTitles));
  expect(csv.split('\n')[1]).toMatch(/^Izin;'=1\+1;' @SUM\(A1\);;'-2;aman,/);
  expect(csv).not.toMatch(/;\s*[=+\-@]/);
});

it('names the files of a ZIP so that each is itself and none lands elsewhere', () => {
  const name = fc.oneof(
    fc.constantFrom(
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\Windows\\a.pdf',
      '..',
      '.',
      '',
      'a\0b.pdf',
      'a\nb',
      '.ssh',
      'CON',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const names = fc.array(name, { minLength: 1, maxLength: 12 });
  const entriesOf = (listed: string[]) => {
    const attachments = [...listed, ...listed].map((one, index) => ({
      kind: 'surat-permohonan',
      name: one,
      size: 1,
      type: 'application/pdf',
      sha256: 'ab'.repeat(32),
      key: `files/x/${index}`,
    }));
    return bundleEntries(play(requestOf({ attachments })).dossier, []).map(({ path }) => path);
  };
  fc.assert(
    fc.property(names, (listed) => {
      const paths = entriesOf(listed);
      expect(paths).toHaveLength(2 * listed.length);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      for (const path of paths) expect(path).toMatch(/^lampiran\/\d\d-[\p{L}\p{M}\p{N}._-]*$/u);
    }),
    { numRuns: 300, seed: 555_786 },
  );
  // File systems allow 255 bytes, but 120 letters of Javanese take 360.
  const [long] = entriesOf([`${'ꦱ'.repeat(116)}.pdf`]);
  expect(Buffer.byteLength(long!.replace('lampiran/', ''))).toBeLessThanOrEqual(210);
  expect(long).toMatch(/^lampiran\/01-ꦱ{50,}\.pdf$/);
});
