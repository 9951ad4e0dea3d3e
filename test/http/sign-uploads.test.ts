import { randomUUID } from 'node:crypto';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { earlierUploadKey, uploadsKey } from '../../functions/adapters/dynamodb/table';
import { present } from '../../functions/domain/present';
import { applicantLink, officialLink } from '../../functions/domain/case/access';
import { InvalidInput } from '../../functions/domain/errors';
import { maxAsked } from '../../functions/domain/files/uploads';
import { keepAttachments, linkScope } from '../../functions/use-cases/keep-attachments';
import { signUploads } from '../../functions/http/sign-uploads';
import { factsOf, pdfOf, putFile } from '../support/local-s3';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const pdf = pdfOf(2000);
const letter = (change: object = {}) => ({
  requestId: randomUUID(),
  kind: 'surat-permohonan',
  name: 'Surat.pdf',
  ...factsOf(pdf),
  ...change,
});
const sign = async (body: object, path = '/api/uploads') => {
  const answer = await signUploads(w.deps).request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const signed = (await answer.json()) as {
    uploadId: string;
    url: string;
    headers: Record<string, string>;
    errors: { field: string; message: string }[];
  };
  return { status: answer.status, ...signed };
};
/** Requests an upload and sends the file. Returns the reference that a form uses for it. */
const upload = async (requestId: string, change: object = {}, bytes: Uint8Array = pdf) => {
  const body = letter({ requestId, ...factsOf(bytes), ...change });
  const { uploadId, url, headers } = await sign(body);
  expect((await putFile(url, headers, bytes)).status).toBe(200);
  return { kind: body.kind, uploadId, url, headers };
};
const gapsOf = (kept: Promise<unknown>) =>
  kept.then(
    () => [],
    (error: unknown) => (error as InvalidInput).gaps,
  );

describe('POST /api/uploads', () => {
  it('answers with the address for one PUT, bound to what was declared', async () => {
    const { status, uploadId, url, headers } = await sign(letter());
    expect([status, uploadId]).toEqual([201, expect.stringMatching(/^[\w-]{20,}$/)]);
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('900');
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      'content-length': '2000',
      'x-amz-checksum-sha256': Buffer.from(factsOf(pdf).sha256, 'hex').toString('base64'),
    });
  });

  it.each<[string, object]>([
    ['requestId', { requestId: 'x' }],
    ['kind', { kind: 'lain' }],
    ['kind', { kind: 'bukti' }],
    ['name', { name: '../' }],
    ['size', { size: 0 }],
    ['size', { size: 20 * 1024 * 1024 + 1 }],
    ['size', { size: 1.5 }],
    ['type', { type: 'application/x-msdownload', name: 'surat.pdf.exe' }],
    ['type', { type: '', name: 'setup.exe' }],
    ['type', { kind: 'spesifikasi-teknis', type: 'image/png', name: 'a.png' }],
    ['sha256', { sha256: 'abc' }],
  ])('refuses a wrong %s: %j', async (field, change) => {
    const { status, errors } = await sign(letter(change));
    expect([status, errors.map((gap) => gap.field)]).toEqual([400, [field]]);
  });

  it('takes the type from the name where the browser knows none', async () => {
    expect((await sign(letter({ type: '', name: 'SURAT.PDF' }))).headers['content-type']).toBe('application/pdf');
  });

  it('answers 409 once the request is registered, and 415 to what is not JSON', async () => {
    const { caseId } = await w.registerOnly();
    expect((await sign(letter({ requestId: caseId }))).status).toBe(409);
    expect((await sign(letter({ requestId: caseId.toUpperCase() }))).status).toBe(409);
    const answer = await signUploads(w.deps).request('/api/uploads', { method: 'POST', body: 'x' });
    expect(answer.status).toBe(415);
  });

  it('stops at a number of uploads per request', async () => {
    const requestId = randomUUID();
    for (let count = 0; count < maxAsked; count += 1) expect((await sign(letter({ requestId }))).status).toBe(201);
    const { status, errors } = await sign(letter({ requestId }));
    expect([status, errors[0]!.field]).toEqual([400, 'attachments']);
    expect((await sign(letter())).status).toBe(201);
  });
});

describe('behind a mailed link', () => {
  const secret = () => w.deps.ids.secret();
  const evidence = { kind: 'bukti', name: 'foto.jpg', ...factsOf(pdf, 'image/jpeg') };

  it('an official asks for the step that the link decides', async () => {
    const { caseId } = await w.submit();
    const step = present(
      (await w.view(caseId)).steps.find(({ status }) => status === 'terbuka'),
      'the open step',
    );
    const given = secret();
    await w.deps.cases.putLink(
      officialLink(w.deps.ids.digest(given), caseId, { ...step, address: undefined }, w.world.now),
    );
    const { status, url } = await sign(evidence, `/putusan/${given}/berkas`);
    expect([status, new URL(url).pathname]).toEqual([
      201,
      expect.stringContaining(`/uploads/${linkScope(caseId, step)}/`),
    ]);
    expect((await sign(letter(), `/putusan/${given}/berkas`)).errors[0]!.field).toBe('kind');
    expect((await sign(evidence, `/pemohon/${given}/berkas`)).status).toBe(404);
    expect((await sign(evidence, `/putusan/${secret()}/berkas`)).status).toBe(404);
    w.world.now = new Date(w.world.now.getTime() + 31 * 86_400_000);
    expect((await sign(evidence, `/putusan/${given}/berkas`)).status).toBe(410);
  });

  it('an applicant asks only while something is asked of them', async () => {
    const { caseId, mailbox } = await w.submit();
    const given = secret();
    await w.deps.cases.putLink(applicantLink(w.deps.ids.digest(given), caseId, mailbox, w.world.now));
    expect((await sign(letter(), `/pemohon/${given}/berkas`)).status).toBe(409);
  });
});

describe('attachments at submission', () => {
  const keep = (requestId: string, uploads: { kind: string; uploadId: string }[]) =>
    keepAttachments(w.deps, requestId, requestId, uploads);

  it('are kept where they never change, under a name that says what they are', async () => {
    const requestId = randomUUID();
    const first = await upload(requestId, { name: 'C:\\Surat\\surat\u202Efdp.exe' });
    const second = await upload(requestId, { kind: 'spesifikasi-teknis', name: 'Spek.PDF' });
    const kept = await keep(requestId, [first, second]);
    expect(kept).toEqual([
      { kind: 'surat-permohonan', name: 'suratfdp.exe.pdf', ...factsOf(pdf), key: expect.any(String) },
      { kind: 'spesifikasi-teknis', name: 'Spek.PDF', ...factsOf(pdf), key: expect.any(String) },
    ]);
    for (const { key } of kept) expect(key).toMatch(new RegExp(`^files/${requestId}/`));
    expect(await keep(requestId, [first, second])).toEqual(kept);
  });

  it('are found in the item that an earlier version gave each of them', async () => {
    const requestId = randomUUID();
    const { url: _url, headers: _headers, ...named } = await upload(requestId);
    const { tableName: TableName } = w.deps.config;
    const { uploadId } = named;
    const record = await w.deps.uploads.load(requestId, uploadId);
    const document = DynamoDBDocumentClient.from(w.clients.dynamodb);
    await document.send(new DeleteCommand({ TableName, Key: uploadsKey(requestId) }));
    await expect(keep(requestId, [named])).rejects.toThrow(InvalidInput);
    await document.send(new PutCommand({ TableName, Item: { ...record, ...earlierUploadKey(uploadId) } }));
    expect(await keep(requestId, [named])).toMatchObject([{ kind: named.kind, ...factsOf(pdf) }]);
  });

  it.each(['pk', 'ttl', 'asked', 'constructor', '__proto__', ''])('are not found by the id %j', async (uploadId) => {
    const requestId = randomUUID();
    await upload(requestId);
    expect(await w.deps.uploads.load(requestId, uploadId)).toBeUndefined();
  });

  it('do not change when the address of their upload is used again', async () => {
    const requestId = randomUUID();
    const { url, headers, ...named } = await upload(requestId);
    const [{ key } = { key: '' }] = await keep(requestId, [named]);
    expect((await putFile(url, headers, pdfOf(2000, 'b'))).status).toBe(400);
    expect((await putFile(url, headers, pdf)).status).toBe(200);
    await w.deps.files.put(new URL(url).pathname.split('/').slice(2).join('/'), pdfOf(600, 'c'), 'application/pdf');
    expect(await w.deps.files.inspect(key)).toMatchObject(factsOf(pdf));
  });

  it('are refused one by one, and none is kept unless all can be', async () => {
    const requestId = randomUUID();
    const good = await upload(requestId);
    const foreign = await upload(randomUUID());
    const program = await upload(requestId, {}, Buffer.from('MZ\x90\0'.padEnd(2000, 'x')));
    const { uploadId: never } = await sign(letter({ requestId }));
    const uploads = [
      good,
      { ...good },
      foreign,
      program,
      { kind: 'surat-permohonan', uploadId: 'tidak-ada' },
      { kind: 'surat-permohonan', uploadId: never },
      { kind: 'formulir-pengajuan', uploadId: good.uploadId.slice(0, -1) },
    ];
    const gaps = await gapsOf(keep(requestId, uploads));
    expect(gaps.map(({ field }) => field)).toEqual([1, 2, 3, 4, 5, 6].map((index) => `attachments.${index}`));
    expect(gaps.map(({ message }) => message)).toEqual([
      expect.stringContaining('dua kali'),
      expect.stringContaining('tidak ditemukan'),
      expect.stringContaining('tidak sesuai jenisnya'),
      expect.stringContaining('tidak ditemukan'),
      expect.stringContaining('belum selesai terkirim'),
      expect.stringContaining('tidak ditemukan'),
    ]);
    expect(await w.deps.files.inspect(`files/${requestId}/${good.uploadId}`)).toBeUndefined();
  });

  it('are refused as another kind, as another file, or after 7 days', async () => {
    const requestId = randomUUID();
    const { uploadId, url } = await upload(requestId);
    expect(await gapsOf(keep(requestId, [{ kind: 'spesifikasi-teknis', uploadId }]))).toHaveLength(1);
    const named = { kind: 'surat-permohonan', uploadId };
    const key = new URL(url).pathname.split('/').slice(2).join('/');
    await w.deps.files.put(key, pdfOf(2000, 'b'), 'application/pdf');
    expect((await gapsOf(keep(requestId, [named])))[0]!.message).toContain('rusak');
    await w.deps.files.put(key, pdf, 'application/pdf');
    const now = w.world.now;
    w.world.now = new Date(now.getTime() + 7 * 86_400_000 + 1);
    expect(await gapsOf(keep(requestId, [named]))).toHaveLength(1);
    w.world.now = now;
    expect(await keep(requestId, [named])).toHaveLength(1);
  });
});
