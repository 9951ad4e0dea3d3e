import { documentNumber } from '../../functions/domain/case/numbering';
import { documentKinds } from '../../functions/domain/documents/documents';
import { readLostLink } from '../../functions/domain/forms/lost-link-form';
import { lostLinkPages } from '../../functions/http/public/lost-link';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { parseLimits } from '../../functions/domain/case/limits';
import { linksIn } from '../support/mailbox';
import { answerOf } from '../support/answers';
import { newestPath, postForm, sendForm } from '../support/people';
import { startWorld, type World } from '../support/world';

const email = 'siti@example.id';
let w: World;
let number: string;
beforeAll(async () => {
  w = await startWorld({ limits: parseLimits('link=2/3600 address=6/3600') });
  ({ requestNumber: number } = await w.submit());
});
afterAll(() => w.stop());

/** Posts the form as a browser would. Returns the answer, and the mails that it caused. */
const ask = async (fields: Record<string, string>) => {
  const before = w.mails.length;
  const answer = await sendForm(w, lostLinkPages(w.deps), '/tautan-baru', fields);
  return { answer, mails: w.mails.slice(before) };
};

it('mails a link that opens the request to the mailbox on record, however number and address are written', async () => {
  const { mails } = await ask({
    requestNumber: `Nomor ${number.toLowerCase().replaceAll('/', ' / ')}`,
    email: email.toUpperCase(),
  });
  expect(mails.map(({ to }) => to)).toEqual([email]);
  const link = linksIn(mails[0]!).find((one) => one.includes('/pemohon/'))!;
  expect((await applicantPages(w.deps).request(new URL(link).pathname)).status).toBe(200);
});

it.each(documentKinds.map(({ code }) => code))('reads the number of a document %s as that of its request', (code) => {
  const read = (requestNumber: string) => readLostLink({ requestNumber, email }, '2026-11-24').answers?.requestNumber;
  expect(read(documentNumber(code, 1, number))).toBe(number);
  expect(read(`No. registrasi Ajuan ${documentNumber(code, 12, number)}`)).toBe(number);
  expect(read(documentNumber(code.toLowerCase(), 1, number).replaceAll(/[/-]/g, ' $& '))).toBe(
    number.replaceAll('/', ' / '),
  );
});

it('says that it brings a link, and repeats no news', async () => {
  await postForm(w, newestPath(w), answerOf.reject);
  const { mails } = await ask({ requestNumber: number, email });
  expect(mails[0]!.subject).toBe(`Tautan baru: Perizinan Klinik (${number})`);
  expect(mails[0]!.text).toContain('Tautan baru ke permohonan Anda\nPermohonan ditolak');
});

it('mails nothing where number and mailbox do not belong together', async () => {
  expect((await ask({ requestNumber: number, email: 'lain@example.id' })).mails).toEqual([]);
  expect((await ask({ requestNumber: `9${number}`, email })).mails).toEqual([]);
});

it('answers every asker the same, without a word about them in the address or the log', async () => {
  const answers = [await ask({ requestNumber: number, email }), await ask({ requestNumber: `9${number}`, email })];
  expect(answers.map(({ answer }) => [answer.status, answer.headers.get('location')])).toEqual([
    [303, '/tautan-baru?terkirim'],
    [303, '/tautan-baru?terkirim'],
  ]);
  expect(w.logged.join('\n')).not.toContain(email);
});

it('mails no more links than the limit allows, and answers the same', async () => {
  const { answer, mails } = await ask({ requestNumber: number, email });
  expect(mails).toEqual([]);
  expect(answer.status).toBe(303);
});

it('tells a network address that asks too often when to come back', async () => {
  const askFrom = () =>
    lostLinkPages(w.deps).request(
      '/tautan-baru',
      { method: 'POST', body: new URLSearchParams({ requestNumber: number, email }) },
      { event: { requestContext: { http: { sourceIp: '203.0.113.7' } } } },
    );
  for (let count = 0; count < 6; count += 1) expect((await askFrom()).status).toBe(303);
  const refused = await askFrom();
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain(email);
});

it('keeps what was typed beside what is wrong with it', async () => {
  const { answer } = await ask({ requestNumber: '', email: 'siti@' });
  expect(answer.status).toBe(400);
  const page = await answer.text();
  expect(page).toContain('value="siti@"');
  expect(page).toContain('href="#f-requestNumber"');
});

it.each(['5', '5/2026', 'siti@example.id', '005/123-Dinkes/2026', 'XI/2026'])(
  'says what a whole number looks like where %s is typed, and what is wrong with the address as well',
  async (requestNumber) => {
    const { answer } = await ask({ requestNumber, email: '5' });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toMatch(/Nomor permohonan belum lengkap[^<]*Contoh: 12\/[^<]*\/XI\/2026/);
    expect(page).toContain('Surel penanggung jawab tidak benar');
    expect(page).toContain(`value="${requestNumber}"`);
  },
);
