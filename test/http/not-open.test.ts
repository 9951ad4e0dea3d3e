import { deskSignIn } from '../../functions/http/desk/sign-in';
import { signUploads } from '../../functions/http/sign-uploads';
import { submitRequest } from '../../functions/http/public/submit-request';
import { factsOf, pdfOf } from '../support/local-s3';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld({ isOpen: false });
});
afterAll(() => w.stop());

const posted = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const form = submission();
const file = { requestId: form.requestId, kind: 'surat-permohonan', name: 'Surat.pdf', ...factsOf(pdfOf(2000)) };
const askForUpload = async () => signUploads(w.deps).request('/api/uploads', posted(file));

describe('an office without a roster', () => {
  it.each([
    ['an upload', askForUpload],
    [
      'a request',
      async () =>
        submitRequest(w.deps).request(
          '/api/requests',
          posted({ ...form, attachments: [{ kind: 'surat-permohonan', uploadId: 'a'.repeat(22) }] }),
        ),
    ],
  ])('refuses %s as not open yet, and says when to come back', async (_name, ask) => {
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('3600');
    expect(await answer.json()).toMatchObject({ title: expect.stringMatching(/belum dibuka/) });
    expect(w.logged.at(-1)).toBe(JSON.stringify({ event: 'not-open' }));
  });

  it('answers the secretariat as ever, and mails no link', async () => {
    const answer = await deskSignIn(w.deps).request('/meja/masuk', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://ajuan.test' },
      body: 'email=sekretariat@example.id',
    });
    expect(answer.status).toBe(200);
    expect(w.mails).toEqual([]);
  });

  it('fails a task by the name of the cause', () => expect(w.deps.office.current()).rejects.toThrow(/seed-roster/));

  it('opens with its first roster', async () => {
    await w.open();
    expect((await askForUpload()).status).toBe(201);
  });
});
