import { decideStep } from '../../functions/http/official/decide-step';
import { submitRequest } from '../../functions/http/public/submit-request';
import { newestPath, sendForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const agency = (name: string) => ({ name, head: { name: 'dr. Contoh', nip: '196208251987042001' } });
const letter = (number: string) => ({ number, date: '2026-11-20' });
const post = async (change: object) => {
  const answer = await submitRequest(w.deps).request('/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(await w.withPapers(submission({ ...change }))),
  });
  return { status: answer.status, body: (await answer.json()) as { caseId: string; errors: { field: string }[] } };
};

it.each([
  ['signs that capitals lengthen', 'ﬃ'.repeat(70), 'ﬃ'.repeat(100)],
  ['signs of two halves', `A${'𐅀'.repeat(70)}`, `1${'𐅀'.repeat(45)}`],
  ['many words', 'ab '.repeat(49), '1/2-'.repeat(25)],
])('registers an agency and a letter of %s, once, and the register finds it', async (_what, name, number) => {
  const { status, body } = await post({ agency: agency(name), letter: letter(number) });
  expect(status).toBe(201);
  await w.machine.idle();
  const { heads } = await w.deps.register.search(number.slice(0, 60), { limit: 9 });
  expect(heads.map(({ caseId }) => caseId)).toContain(body.caseId);
  const again = await post({ agency: agency(name), letter: letter(number) });
  expect(again.body.errors).toEqual([expect.objectContaining({ field: 'letter.number' })]);
});

it('takes a letter once, with or without an unseen sign in its words', async () => {
  expect((await post({ agency: agency('Dinas Pangan'), letter: letter('005/77') })).status).toBe(201);
  const hidden = { agency: agency('Dinas Pan\u200Bgan'), letter: letter('00\u20605/77\u202E') };
  expect((await post(hidden)).status).toBe(409);
});

it('records names without what would turn the text around them', async () => {
  const application = { type: 'aplikasi', name: 'Portal Data \u202Eatad', summary: 'Untuk\u200B data.' };
  const { body } = await post({ application });
  const dossier = await w.deps.cases.dossier(body.caseId);
  expect(dossier?.head.application.name).toBe('Portal Data atad');
  expect(dossier?.forms[0]?.data).toMatchObject({
    application: { ...application, name: 'Portal Data atad', summary: 'Untuk data.' },
  });
});

it('refuses a request whose documents could not show what was typed, and stores nothing', async () => {
  const application = { type: 'aplikasi', name: 'Portal 😀', summary: 'Untuk data 漢.' };
  const { status, body } = await post({ application, letter: letter('005/78') });
  expect(status).toBe(400);
  expect(body.errors).toEqual([
    {
      field: 'application.name',
      message:
        'Nama sistem informasi atau aplikasi memuat karakter yang tidak dapat dicetak: 😀. Hapus atau ganti karakter itu.',
    },
    expect.objectContaining({ field: 'application.summary' }),
  ]);
  expect((await post({ letter: letter('005/78') })).status).toBe(201);
});

it('refuses a decision whose letter could not show its reason, and gives back what was typed', async () => {
  await w.submit();
  const path = newestPath(w);
  const reason = 'Sudah ada 🙂 aplikasi serupa.';
  const answer = await sendForm(w, decideStep(w.deps), path, { outcome: 'reject', reason });
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain('memuat karakter yang tidak dapat dicetak: 🙂. Hapus atau ganti karakter itu.');
  expect(html).toContain(`>${reason}</textarea>`);
});
