import { parseLimits } from '../../functions/domain/case/limits';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { submitRequest } from '../../functions/http/public/submit-request';
import { linksIn } from '../support/mailbox';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

const limits = parseLimits('mailbox=2/3600 agency=4/3600 address=5/3600 link=2/3600');
let w: World;
beforeAll(async () => {
  w = await startWorld({ limits });
});
afterAll(() => w.stop());

const contact = (email: string) => ({ name: 'Siti', phone: '0254200123', email, position: 'Kasubag' });
const agency = (name: string) => ({ name, head: { name: 'dr. Contoh', nip: '196208251987042001' } });
/** Sends a request as API Gateway delivers it: the address is the connection's, not a header's. */
const send = async (email: string, agencyName: string, sourceIp = '203.0.113.7', headers = {}) => {
  const body = await w.withPapers(submission({ contact: contact(email), agency: agency(agencyName) }));
  const again = () =>
    submitRequest(w.deps).request(
      '/api/requests',
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) },
      { event: { requestContext: { http: { sourceIp } } } },
    );
  return { answer: await again(), again };
};

it('bounds requests per mailbox, agency and address, whatever headers claim; nothing is stored or mailed', async () => {
  const first = await send('a@example.id', 'Dinas Satu');
  const before = w.mails.length;
  const statuses = [
    (await send('A@example.id', 'Dinas Satu')).answer.status,
    (await send('a@example.id', 'Dinas Satu')).answer.status,
    (await send('b@example.id', 'Dinas Satu')).answer.status,
    (await send('c@example.id', 'dinas satu')).answer.status,
    (await send('d@example.id', 'Dinas Dua', '203.0.113.7', { 'x-forwarded-for': '198.51.100.1' })).answer.status,
    (await send('e@example.id', 'Dinas Tiga', '198.51.100.9')).answer.status,
  ];
  expect(statuses).toEqual([201, 429, 201, 429, 429, 201]);
  await w.machine.idle();
  const receipts = w.mails.slice(before).filter(({ subject }) => subject.startsWith('Tanda terima'));
  expect(receipts.map(({ to }) => to).sort()).toEqual(['a@example.id', 'a@example.id', 'b@example.id', 'e@example.id']);
  expect((await first.again()).status).toBe(201);
});

it("leaves an agency's and a mailbox's share alone where the attachments are not there, and counts the address", async () => {
  w.world.now = new Date('2026-11-24T05:00:00Z');
  const bogus = async () => {
    const body = submission({ contact: contact('g@example.id'), agency: agency('Dinas Lima') });
    const attachments = [{ kind: 'surat-permohonan', uploadId: 'tidak-ada' }];
    const answer = await submitRequest(w.deps).request(
      '/api/requests',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, attachments }),
      },
      { event: { requestContext: { http: { sourceIp: '203.0.113.66' } } } },
    );
    return answer.status;
  };
  const statuses: number[] = [];
  for (let sent = 0; sent < 6; sent += 1) statuses.push(await bogus());
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  expect((await send('g@example.id', 'Dinas Lima', '192.0.2.66')).answer.status).toBe(201);
});

it('says when to come back, and lets people in again then', async () => {
  w.world.now = new Date('2026-11-25T02:10:00Z');
  await send('f@example.id', 'Dinas Empat', '192.0.2.1');
  await send('f@example.id', 'Dinas Empat', '192.0.2.1');
  const { answer, again } = await send('f@example.id', 'Dinas Empat', '192.0.2.1');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3000']);
  expect(await answer.json()).toMatchObject({ title: expect.stringContaining('coba lagi'), errors: [] });
  w.world.now = new Date('2026-11-25T03:00:01Z');
  expect((await again()).status).toBe(201);
});

it('bounds how often one link mails a fresh one, and says when the mail service fails', async () => {
  await w.machine.idle();
  const link = w.mails.flatMap((mail) => linksIn(mail)).findLast((found) => found.includes('/pemohon/'))!;
  const ask = () =>
    applicantPages(w.deps).request(`${new URL(link).pathname}/tautan-baru`, { method: 'POST', body: '' });
  w.world.mailFails = true;
  expect((await ask()).status).toBe(503);
  w.world.mailFails = false;
  expect([(await ask()).status, (await ask()).status]).toEqual([303, 429]);
});

it.each(['mailbox', 'mailbox=0/60', 'mailbox=5', 'mails=5/60', 'mailbox=-1/60'])('refuses the setting %s', (text) => {
  expect(() => parseLimits(text)).toThrow(`"${text}"`);
});
