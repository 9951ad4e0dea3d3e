import { changeMail } from '../../functions/domain/office/official-changes';
import { locationOf } from '../support/location-of';
import { decideStep } from '../../functions/http/official/decide-step';
import { overview } from '../../functions/http/official/overview';
import { answerOf } from '../support/answers';
import { changeTestOffice } from '../support/office-changes';
import { newestPath, sendForm } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const days = (count: number) => {
  w.world.now = new Date(w.world.now.getTime() + count * 86_400_000);
};
const post = (path: string, fields: Record<string, string>) => sendForm(w, decideStep(w.deps), path, fields);
const openThrough = (path: string, caseId: string) =>
  sendForm(w, overview(w.deps), path.replace('/putusan/', '/ringkasan/'), { caseId });
const statusOf = async (caseId: string) => (await w.view(caseId)).head.status;

it('opens other cases through a mailed link, and what is got so decides no longer than the mailed one could', async () => {
  const [first, second, third] = [await w.submit(), await w.submit(), await w.submit()];
  const mailed = w.mails.find(
    ({ subject, text }) =>
      text.includes(`Nomor permohonan: ${first.requestNumber}\n`) && subject.startsWith('Mohon keputusan'),
  );
  const path = /\/putusan\/[\w-]{43}/.exec(mailed!.text)![0];
  expect((await post(path, answerOf.accept)).status).toBe(303);
  days(20);
  const other = locationOf(await openThrough(path, second.caseId));
  expect((await post(other, answerOf.accept)).status).toBe(303);

  const third20 = locationOf(await openThrough(other, third.caseId));
  days(11);
  const late = await openThrough(path, third.caseId);
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('buka tautan dari surel terbaru')]);
  expect((await openThrough(other, third.caseId)).status).toBe(409);
  expect((await post(third20, answerOf.reject)).status).toBe(410);
  expect(await statusOf(third.caseId)).toBe('berjalan');
});

it('ends the links that went to a wrong mailbox once it is put right', async () => {
  const { caseId } = await w.submit();
  const misdirected = newestPath(w);
  await changeTestOffice(
    w,
    (record) => changeMail(record, 'kadis', { email: 'kadis.benar@example.id' }, w.world.now).content,
  );
  expect((await post(misdirected, answerOf.reject)).status).toBe(410);
  expect((await openThrough(misdirected, caseId)).status).toBe(410);
  expect(await statusOf(caseId)).toBe('berjalan');
  expect((await post(`${misdirected}/tautan-baru`, {})).status).toBe(303);
  expect(w.mails.at(-1)!.to).toBe('kadis.benar@example.id');
  expect((await post(newestPath(w), answerOf.accept)).status).toBe(303);
});
