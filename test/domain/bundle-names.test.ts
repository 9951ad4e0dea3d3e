import fc from 'fast-check';
import { present } from '../../functions/domain/present';
import { bundleEntries, manifestPath, recordPath } from '../../functions/domain/documents/bundle';
import { bundleFaults } from '../../functions/domain/documents/bundle-faults';
import type { FormRecord } from '../../functions/domain/case/records';
import { requestOf } from '../support/dossier';
import { cleanName, parseUpload } from '../../functions/domain/files/uploads';

const formsWith = (names: string[]): FormRecord[] => [
  {
    caseId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
    seq: 1,
    step: 'request',
    round: 1,
    kind: 'request',
    at: '2026-11-24T01:00:00.000Z',
    by: 'pemohon',
    data: requestOf({
      attachments: names.map((name, at) => ({
        kind: 'surat-permohonan',
        name,
        size: 1,
        type: 'application/pdf',
        sha256: `${at}`,
        key: `files/x/${at}`,
      })),
    }),
  },
];
const entriesOf = (...names: string[]) => bundleEntries({ forms: formsWith(names) }, []);
const pathOf = (name: string) => entriesOf(name)[0]!.path;

it.each([
  ['surat permohonan (1).pdf', 'lampiran/01-surat-permohonan-1.pdf'],
  ['😀.pdf', 'lampiran/01-Surat-permohonan.pdf'],
  ['.pdf', 'lampiran/01-Surat-permohonan.pdf'],
  ['---.pdf', 'lampiran/01-Surat-permohonan.pdf'],
  ['\u0301.pdf', 'lampiran/01-Surat-permohonan.pdf'],
  ['चिट्ठी.pdf', 'lampiran/01-चिट्ठी.pdf'],
  ['ᮞᮥᮛᮒ᮪.pdf', 'lampiran/01-ᮞᮥᮛᮒ᮪.pdf'],
  ['e\u0301tat.pdf', 'lampiran/01-état.pdf'],
  ['CON.pdf', 'lampiran/01-CON.pdf'],
  ['NUL', 'lampiran/01-NUL'],
  ['surat. .pdf', 'lampiran/01-surat.pdf'],
  ['surat...', 'lampiran/01-surat'],
  ['a/../b.pdf', 'lampiran/01-a-..-b.pdf'],
  ['sur\u200Bat\u202E.pdf', 'lampiran/01-surat.pdf'],
])('puts %j at %s', (name, path) => expect(pathOf(name)).toBe(path));

it.each(['क'.repeat(200), '中'.repeat(120), 'a'.repeat(400), '𠮷'.repeat(90)])(
  'shortens %s to what every file system takes, and keeps its ending',
  (stem) => {
    const path = pathOf(`${stem}.docx`);
    expect(path).toMatch(/[^.]\.docx$/);
    expect(Buffer.byteLength(path.split('/')[1]!)).toBeLessThanOrEqual(255);
    expect(path).not.toMatch(/\p{Surrogate}/u);
  },
);

it('tells names apart that a file system takes for one', () => {
  const paths = entriesOf('Surat.pdf', 'SURAT.PDF', 'surat.pdf', 'surat.pdf').map(({ path }) => path.toLowerCase());
  expect(new Set(paths).size).toBe(4);
});

it('gives any name a path that any file system takes', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
      const name = pathOf(`${cleanName(text)}.pdf`)
        .split('/')
        .slice(1)
        .join('/');
      expect(name).toMatch(/^01-[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*\.pdf$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
    { seed: 555_786 },
  ));

it.each(['😀.pdf', '.pdf', 'चिट्ठी.pdf'])('a ZIP of an earlier version still holds %j where it was put', (name) => {
  const forms = formsWith([name]);
  const { formerPath } = bundleEntries({ forms }, [])[0]!;
  const record = {
    head: {
      caseId: present(forms[0], 'the form').caseId,
      requestNumber: '1',
      status: 'berjalan' as const,
      seq: 0,
      hash: '',
    },
    events: [],
    forms,
    documents: [],
  };
  const listed = { requestNumber: '1', createdAt: '', head: { seq: 0, hash: '' }, files: [] };
  const found = (path: string) => new Map([manifestPath, recordPath, path].map((one) => [one, '0']));
  const faults = (path: string) =>
    bundleFaults(listed, record, found(path), () => '').filter((fault) => fault.includes('recorded file'));
  expect(faults(formerPath)).toEqual([]);
  expect(faults('lampiran/01-lain.pdf')).toHaveLength(1);
});

const facts = { kind: 'surat-permohonan', size: 1, type: 'application/pdf', sha256: 'a'.repeat(64) };
it.each([
  ['.pdf', 'berkas.pdf'],
  ['\u200B.pdf', 'berkas.pdf'],
  ['surat.pdf.', 'surat.pdf'],
  ['surat.pdf . ', 'surat.pdf'],
  ['C:\\scan\\surat.pdf', 'surat.pdf'],
])('an upload called %j is kept as %s', (name, kept) =>
  expect(parseUpload({ ...facts, name }, 'applicant').name).toBe(kept),
);
