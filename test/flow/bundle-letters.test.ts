import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CaseRecord, manifest, manifestPath, recordPath } from '../../functions/domain/documents/bundle';
import { present } from '../../functions/domain/present';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { signedFormPage } from '../../functions/http/applicant/signed-form';
import { downloadFile } from '../../functions/http/download-file';
import { signLetterPages } from '../../functions/http/official/sign-letter';
import { submitRequest } from '../../functions/http/public/submit-request';
import { startBundle } from '../../functions/http/start-bundle';
import { verifyBundle } from '../../local/ops/verify';
import { wholePdf } from '../../local/ops/whole-pdf';
import { answerOf } from '../support/answers';
import { attachFile } from '../support/attach-file';
import { deskOf } from '../support/desk';
import { linksIn } from '../support/mailbox';
import { newestPath, postForm, sendForm } from '../support/people';
import { submission } from '../support/submission';
import { tempFolder } from '../support/temp-folder';
import { withLetters } from '../support/with-letters';
import { startWorld, type World } from '../support/world';
import { unzip, zipTo } from '../support/zip';

withLetters({ loop: true });
let w: World;
let folder: Awaited<ReturnType<typeof tempFolder>>;
let files: Map<string, Buffer>;
beforeAll(async () => {
  [w, folder] = [await startWorld(), await tempFolder()];
  files = await unzip(await bundleOfSignedLetter());
});
afterAll(async () => {
  await w.stop();
  await folder.remove();
});

/** A request with its agenda number and its signed form, refused by a letter that was numbered twice and signed: the ZIP of its case. */
async function bundleOfSignedLetter(): Promise<Buffer> {
  const desk = deskOf(w);
  await desk.signIn();
  const body = await w.withPapers(submission());
  const headers = { 'content-type': 'application/json' };
  await submitRequest(w.deps).request('/api/requests', { method: 'POST', headers, body: JSON.stringify(body) });
  await w.machine.idle();
  const caseId = body.requestId;
  const heads = newestPath(w);
  await signForm(newestPath(w, 'pemohon'));
  const agenda = { 'agenda.number': '77/2026', 'agenda.date': '2026-11-24' };
  expect((await desk.post(`/meja/permohonan/${caseId}/agenda`, agenda)).status).toBe(303);
  await postForm(w, heads, answerOf.reject);
  const of = (await w.dossier(caseId)).events.find(({ letters }) => letters)?.seq;
  const number = async (value: string, was = '') => {
    const fields = { 'outgoing.number': value, 'outgoing.date': '2026-11-24', was };
    expect((await desk.post(`/meja/surat-keluar/${caseId}/${of}`, fields)).status).toBe(303);
  };
  await number('1/X');
  await number('2/X', `${(await w.dossier(caseId)).events.findLast(({ type }) => type === 'numbered')?.seq}`);
  const links = w.mails.flatMap((mail) => linksIn(mail)).filter((link) => link.includes('/tanda-tangan/'));
  const link = new URL(present(links.at(-1), 'the link')).pathname;
  const file = await attachFile(w, link, 'dokumen-bertanda-tangan', new Uint8Array(wholePdf('pindaian')));
  const document = present((await w.dossier(caseId)).documents.at(-1), 'the letter').documentId;
  expect((await sendForm(w, signLetterPages(w.deps), link, { document, compared: 'true', ...file })).status).toBe(303);
  expect((await sendForm(w, startBundle(w.deps), `${heads}/bundel`)).status).toBe(303);
  const zip = await downloadFile(w.deps).request(`${heads}/berkas/bundel`);
  return Buffer.from(await (await fetch(present(zip.headers.get('location'), 'the ZIP'))).arrayBuffer());
}

async function signForm(path: string): Promise<void> {
  const page = await (await applicantPages(w.deps).request(path)).text();
  const [, document = ''] = /name="document" value="(\w+)"/.exec(page) ?? [];
  const file = await attachFile(w, path, 'formulir-pengajuan', new Uint8Array(wholePdf('formulir')));
  expect((await sendForm(w, signedFormPage(w.deps), `${path}/formulir`, { document, ...file })).status).toBe(303);
}

/** Runs `npm run verify` as ops do. */
const command = async (...names: string[]) => {
  const paths = names.map((name) => path.join(folder.path, name));
  const args = ['--import', 'tsx', 'local/ops/verify-command.ts', ...paths];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', error: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.error += part.toString()));
  const code: unknown[] = await once(child, 'close');
  return { code: code[0], lines: said.out.trim().split('\n'), error: said.error.trim() };
};

const verify = async (changed: Map<string, Buffer>): Promise<string[]> => {
  const file = path.join(folder.path, 'bundle.zip');
  await zipTo(file, changed);
  return verifyBundle(file);
};
const textOf = (name: string) => present(files.get(name), name).toString('utf8');
const withRecord = (change: (record: CaseRecord) => void, others: [string, Buffer][] = []) => {
  const record: CaseRecord = JSON.parse(textOf(recordPath));
  change(record);
  return new Map([...files, ...others]).set(recordPath, Buffer.from(JSON.stringify(record)));
};
const signedName = () =>
  present(
    [...files.keys()].find((name) => name.includes('Penolakan') && name.endsWith('-ttd.pdf')),
    'the signed letter',
  );
const signedFormName = () =>
  present(
    [...files.keys()].find((name) => name.includes('Formulir') && name.endsWith('-ttd.pdf')),
    'the signed form',
  );
const letters = ({ documents }: CaseRecord) => documents.filter(({ letter }) => letter);
const numberings = ({ forms }: CaseRecord) => forms.flatMap((form) => (form.kind === 'numbering' ? [form] : []));
const eventsOf = ({ events }: CaseRecord, kind: string) => events.filter(({ type }) => type === kind);

it('holds the draft, each numbered version and the signed one, and is found complete', async () => {
  expect(letters(JSON.parse(textOf(recordPath))).map(({ letter }) => letter?.number)).toEqual([
    undefined,
    '1/X',
    '2/X',
  ]);
  expect(signedName()).toContain('Surat-Pemberitahuan-Penolakan');
  expect(await verify(files)).toEqual([]);
});

const forged = Buffer.from(wholePdf('lain'));
it.each<[string, () => Map<string, Buffer>, RegExp]>([
  ['a changed byte of the signed letter', () => new Map(files).set(signedName(), forged), /-ttd\.pdf: changed/],
  [
    'the signed letter taken away',
    () => new Map([...files].filter(([name]) => name !== signedName())),
    /bertanda tangan: the recorded file is not at/,
  ],
  [
    'another signed letter, in its record too',
    () =>
      withRecord(
        (record) => {
          const { signed } = present(letters(record).at(-1), 'the letter');
          if (signed) Object.assign(signed, { sha256: w.deps.ids.digest(forged), size: forged.length });
        },
        [[signedName(), forged]],
      ),
    /Surat Pemberitahuan Penolakan: its record is not what its events sealed/,
  ],
  [
    'another signatory',
    () => withRecord((record) => Object.assign(letters(record).at(-1)?.signed ?? {}, { by: 'kabid-aptika' })),
    /Surat Pemberitahuan Penolakan: its record is not what its events sealed/,
  ],
  [
    'another number on the letter',
    () => withRecord((record) => Object.assign(letters(record).at(-1)?.letter ?? {}, { number: '3/X' })),
    /Surat Pemberitahuan Penolakan: number and day are not those that were entered/,
  ],
  [
    'another day on the letter',
    () => withRecord((record) => Object.assign(letters(record).at(-1)?.letter ?? {}, { date: '2026-11-25' })),
    /number and day are not those that were entered/,
  ],
  [
    'another number in the entry',
    () => withRecord((record) => Object.assign(numberings(record).at(-1)?.data ?? {}, { number: '3/X' })),
    /catatan\.json: .*form/,
  ],
  [
    'another signatory in the entry',
    () => withRecord((record) => Object.assign(numberings(record).at(-1)?.data ?? {}, { holder: 'kabid-aptika' })),
    /catatan\.json: .*form/,
  ],
  [
    'a draft that says that it is numbered',
    () => withRecord((record) => Object.assign(letters(record)[0]?.letter ?? {}, { number: '1/X' })),
    /\(konsep\): number and day are not those that were entered/,
  ],
  [
    'a decision that requires no letter any more',
    () => withRecord((record) => Object.assign(eventsOf(record, 'decided')[0] ?? {}, { letters: undefined })),
    /catatan\.json: event \d+/,
  ],
  [
    'an earlier version taken away',
    () =>
      withRecord((record) => {
        const [, earlier] = letters(record);
        record.documents = record.documents.filter(({ documentId }) => documentId !== earlier?.documentId);
      }),
    /event \d+ has no document/,
  ],
  [
    'an entry taken away',
    () =>
      withRecord((record) => {
        const [first] = eventsOf(record, 'numbered');
        record.events = record.events.filter(({ seq }) => seq !== first?.seq);
      }),
    /catatan\.json: event \d+/,
  ],
  [
    'another agenda number',
    () =>
      withRecord((record) => {
        const agenda = record.forms.find(({ kind }) => kind === 'agenda');
        Object.assign(agenda?.data ?? {}, { number: '78/2026' });
      }),
    /catatan\.json: .*form/,
  ],
  ['another signed form', () => new Map(files).set(signedFormName(), forged), /Formulir.*-ttd\.pdf: changed/],
  [
    'a signed form that nobody recorded',
    () =>
      withRecord((record) => {
        for (const { kind, signed } of record.documents)
          if (kind === 'formulir-pengajuan' && signed) Object.assign(signed, { by: 'kadis' });
      }),
    /Formulir.*: its record is not what its events sealed/,
  ],
  [
    'a record that is none',
    () => new Map(files).set(recordPath, Buffer.from('{')),
    /^catatan\.json: changed \(it is not written/,
  ],
])('names %s', async (_what, tampered, fault) => {
  const faults = await verify(tampered());
  expect(faults).toContainEqual(expect.stringMatching(fault));
  expect(faults.join('')).not.toContain('\n');
});

describe('npm run verify', () => {
  it('ends with 0 where all is whole', async () => {
    await zipTo(path.join(folder.path, 'whole.zip'), files);
    expect(await command('whole.zip')).toMatchObject({
      code: 0,
      lines: [expect.stringMatching(/: complete and unchanged$/)],
    });
  });

  it('ends with 1 and names each fault on a line of its own', async () => {
    const changed = withRecord(
      (record) => {
        Object.assign(letters(record).at(-1)?.letter ?? {}, { number: '3/X' });
        Object.assign(record.forms.find(({ kind }) => kind === 'agenda')?.data ?? {}, { number: '78/2026' });
      },
      [[signedFormName(), forged]],
    );
    await zipTo(path.join(folder.path, 'changed.zip'), changed);
    const { code, lines } = await command('changed.zip');
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(new RegExp(`changed\\.zip: ${lines.length - 1} faults$`));
    for (const fault of [/number and day are not those/, /Formulir.*-ttd\.pdf: changed/, /^catatan\.json: .*form/])
      expect(lines).toContainEqual(expect.stringMatching(fault));
  });

  it('checks every file that it is given, and ends with 1 if one has a fault', async () => {
    await zipTo(path.join(folder.path, 'one.zip'), files);
    await zipTo(
      path.join(folder.path, 'other.zip'),
      withRecord((record) => record.events.pop()),
    );
    const { code, lines } = await command('other.zip', 'one.zip');
    expect([code, lines.filter((line) => /zip: /.test(line))]).toEqual([
      1,
      [expect.stringMatching(/other\.zip: \d+ faults$/), expect.stringMatching(/one\.zip: complete and unchanged$/)],
    ]);
  });

  it('goes on after a file that is no ZIP, and ends with 2', async () => {
    await writeFile(path.join(folder.path, 'none.zip'), 'bukan ZIP');
    await zipTo(path.join(folder.path, 'after.zip'), files);
    const { code, lines, error } = await command('none.zip', 'after.zip');
    expect([code, lines, error]).toEqual([
      2,
      [expect.stringMatching(/after\.zip: complete and unchanged$/)],
      expect.stringMatching(/none\.zip: not a ZIP file/),
    ]);
  });

  it('ends with 2 and one sentence for a file that is no ZIP', async () => {
    await writeFile(path.join(folder.path, 'no.zip'), 'bukan ZIP');
    const { code, error } = await command('no.zip');
    expect([code, error.split('\n')]).toEqual([2, [expect.stringMatching(/no\.zip: not a ZIP file/)]]);
  });
});

it('names each also where the manifest was made to fit', async () => {
  const changed = withRecord((record) => Object.assign(letters(record).at(-1)?.letter ?? {}, { number: '3/X' }));
  const listed = manifest.parse(JSON.parse(textOf(manifestPath)));
  const fitted = listed.files.map((file) => ({
    ...file,
    sha256: w.deps.ids.digest(present(changed.get(file.path), file.path)),
  }));
  changed.set(manifestPath, Buffer.from(JSON.stringify({ ...listed, files: fitted })));
  expect(await verify(changed)).toEqual([
    expect.stringMatching(/Surat Pemberitahuan Penolakan: number and day are not those that were entered/),
  ]);
});
