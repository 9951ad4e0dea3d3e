import { keptKey } from '../../functions/domain/files/uploads';
import { submitRequest } from '../../functions/http/public/submit-request';
import { trackCase } from '../../functions/http/public/track-case';
import { personalIn, type Submission, submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

/** Returns the number of a request's papers at their permanent keys. */
const keptOf = async ({ requestId, attachments }: { requestId: string; attachments: { uploadId: string }[] }) => {
  const found = attachments.map(({ uploadId }) => w.deps.files.inspect(keptKey(requestId, uploadId)));
  return (await Promise.all(found)).filter((file) => file !== undefined).length;
};
const post = (body: unknown, type = 'application/json') =>
  submitRequest(w.deps).request('/api/requests', {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

it('registers a request, and the tracking page shows it without personal data', async () => {
  const answer = await post(await w.withPapers(submission()));
  expect(answer.status).toBe(201);
  const { requestNumber, trackingUrl } = (await answer.json()) as { requestNumber: string; trackingUrl: string };
  await w.machine.idle();
  const { pathname } = new URL(trackingUrl);
  const page = await trackCase(w.deps).request(pathname);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain(requestNumber);
  for (const personal of personalIn(submission())) expect(html).not.toContain(personal);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('cache-control')).toBe('no-store');

  const json = await trackCase(w.deps).request(pathname.replace('/lacak/', '/api/cases/'));
  expect(await json.json()).toMatchObject({
    requestNumber,
    status: 'berjalan',
    steps: [
      { id: 'request', status: 'selesai' },
      { id: 'agency-disposition', status: 'terbuka', round: 1 },
      {},
      {},
      {},
      {},
      {},
    ],
  });
});

it('answers the same body with the same answer', async () => {
  const body = await w.withPapers(submission());
  const [first, second] = [await (await post(body)).json(), await (await post(body)).json()];
  expect(second).toEqual(first);
});

it.each<[number, unknown, string | undefined, string[]]>([
  [400, {}, undefined, ['requestId', 'attachments']],
  [400, submission(), undefined, ['attachments']],
  [
    400,
    submission({ contact: { name: 'A', phone: '0254200123', email: 'salah', position: 'B' } }),
    undefined,
    ['contact.email'],
  ],
  [415, 'x=1', 'application/x-www-form-urlencoded', []],
  [415, '{', undefined, []],
  [413, submission({ extra: 'x'.repeat(300_000) }), undefined, []],
])('answers %i as a problem that names its fields', async (status, body, type, fields) => {
  const answer = await post(body, type);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  const { errors } = (await answer.json()) as { errors: { field: string }[] };
  expect(errors.map(({ field }) => field)).toEqual(expect.arrayContaining(fields));
});

it("answers 409 for a subdomain that is held, without anyone's tracking URL", async () => {
  const body = await w.withPapers(submission());
  await post(body);
  const answer = await post(await w.withPapers(submission({ subdomain: body.subdomain })));
  const text = await answer.text();
  expect(answer.status).toBe(409);
  expect(text).toContain('"field":"subdomain"');
  expect(text).not.toContain('/lacak/');
});

it.each<[string, (held: Submission) => Record<string, unknown>]>([
  ['subdomain', ({ subdomain }) => ({ subdomain })],
  ['letter.number', ({ letter }) => ({ letter: { ...letter, number: letter.number.toUpperCase() } })],
])('keeps no papers where the %s is taken, and takes them once it is another', async (field, change) => {
  const held = submission();
  const first = await w.withPapers(held);
  expect([(await post(first)).status, await keptOf(first)]).toEqual([201, 2]);
  const body = await w.withPapers(submission(change(held)));
  const answer = await post(body);
  expect([answer.status, await answer.json()]).toEqual([
    409,
    expect.objectContaining({ errors: [expect.objectContaining({ field })] }),
  ]);
  expect(await keptOf(body)).toBe(0);
  const { subdomain, letter } = submission();
  expect((await post({ ...body, subdomain, letter })).status).toBe(201);
  expect(await keptOf(body)).toBe(2);
});

it('answers a request that is registered by another attempt while its own papers are checked', async () => {
  const body = await w.withPapers(submission());
  const answers = await Promise.all([post(body), post(body)]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(await answers[0]!.json()).toEqual(await answers[1]!.json());
  expect(await keptOf(body)).toBe(2);
});

it.each(['/lacak/x', '/lacak/aaaaaaaaaaaaaaaaaaaaaaaa', '/api/cases/aaaaaaaaaaaaaaaaaaaaaaaa'])(
  'answers 404 at %s',
  async (path) => expect((await trackCase(w.deps).request(path)).status).toBe(404),
);
