import { maxBody } from '../../functions/http/app';
import { writeCursor } from '../../functions/use-cases/cursor';
import { apps } from '../support/apps';
import { caseAtStep } from '../support/cases';
import { newestPath, postForm } from '../support/people';
import { storedItems } from '../support/stored-items';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
  await caseAtStep(w, 'conformity-analysis');
});
afterAll(() => w.stop());

it.each(['save', 'return', 'conforms'])('stores no form that outgrows an item when it is read: %s', async (outcome) => {
  // Bytes that are not UTF-8 are read as U+FFFD, which takes three bytes. 256 KB would become a draft of 768 KB.
  const start = Buffer.from(`outcome=${outcome}&note=`);
  const body = new Uint8Array(Buffer.concat([start, Buffer.alloc(maxBody - start.length, 0xff)]));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const before = await storedItems(w);
  const answer = await apps.decideStep(w.deps).request(newestPath(w), { method: 'POST', headers, body });
  expect(answer.status).toBe(413);
  expect(await storedItems(w)).toEqual(before);
});

it.each([
  ['empty', ''],
  ['endless', 'x'.repeat(70_000)],
  ['of no field', '__proto__'],
])('keeps a draft in spite of a name that is %s', async (_which, name) => {
  const input = { outcome: 'save', note: 'Tetap ada', [name]: 'x' };
  expect((await postForm(w, newestPath(w), input)).status).toBe(303);
  expect(await (await apps.decideStep(w.deps).request(newestPath(w))).text()).toContain('Tetap ada');
});

it.each([
  { pk: '', sk: '', worker: 'decided#kasi-aplikasi', workAt: '' },
  { pk: 'x', sk: 'x', worker: 'decided#kasi-aplikasi', workAt: '' },
])('begins anew at a place in a list that is none: %j', async (cursor) => {
  const overview = newestPath(w).replace('putusan', 'ringkasan');
  expect((await apps.overview(w.deps).request(`${overview}?lanjut=${writeCursor(cursor)}`)).status).toBe(200);
});
