import { runFrequentTasks } from '../support/frequent-tasks';
import { answerOf } from '../support/answers';
import { testRoster } from '../support/office';
import { changeTestOffice } from '../support/office-changes';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

/** A mail service that refuses single addresses, in an office with three administrators. */
let w: World;
let refused: string[] = [];
/** The recipients of mails, in order. */
let got: string[] = [];
const administrators = ['satu', 'dua', 'tiga'];
const nameOf = (address: string) => address.split('@')[0]!;
beforeAll(async () => {
  w = await startWorld();
  const { mailer } = w.deps;
  w.deps.mailer = {
    send: async (mail) => {
      if (refused.includes(nameOf(mail.to))) throw new Error('refused');
      got.push(nameOf(mail.to));
      await mailer.send(mail);
    },
  };
  const named = administrators.map((id) => ({ id, name: id, email: `${id}@example.id` }));
  await changeTestOffice(w, () => ({ administrators: named }));
});
afterAll(() => w.stop());
beforeEach(() => {
  refused = [];
  w.logged.length = 0;
});

const submit = async () => {
  got = [];
  return w.submit();
};
const later = async () => {
  got = [];
  w.world.now = new Date(w.world.now.getTime() + 6 * 60_000);
  await runFrequentTasks(w.deps);
  await w.machine.idle();
};
/** An office with a vacant post. The work of its former holder has moved on. */
const vacant = async (post: string) => {
  await changeTestOffice(w, ({ roster }) => ({
    roster: {
      ...roster,
      officials: testRoster.officials.map((one) => (one.id === post ? { ...one, to: '2026-11-23' } : one)),
    },
  }));
  await later();
};
const pendingOf = async (caseId: string) => (await w.view(caseId)).head.pending;
const failures = () => w.logged.map((line) => JSON.parse(line)).filter(({ event }) => event === 'mail-failed');

it('tries the mail of whoever decides again, and tells administrators once it went out', async () => {
  await vacant('kabid-aptika');
  await submit();
  got = [];
  refused = ['kadis', 'satu'];
  const path = newestPath(w);
  await postForm(w, path, answerOf.accept);
  const caseId = await w.caseOfLink(path);
  expect([got, await pendingOf(caseId)]).toEqual([['siti'], ['official']]);
  await later();
  expect([got, await pendingOf(caseId)]).toEqual([[], ['official']]);
  refused = ['satu'];
  await later();
  expect([got, await pendingOf(caseId)]).toEqual([['kadis', 'dua', 'tiga'], []]);
  await later();
  expect(got).toEqual([]);
});

it('mails an administrator once of a step that nobody can decide, though another one is refused', async () => {
  await vacant('kadis');
  refused = ['dua'];
  const { caseId } = await submit();
  expect([got, await pendingOf(caseId)]).toEqual([['satu', 'tiga', 'siti'], []]);
  expect(failures()).toEqual([{ event: 'mail-failed', caseId, notice: 'official', error: 'Error' }]);
  await later();
  expect(got).toEqual([]);
});

it('tries again where no administrator could be told', async () => {
  await vacant('kadis');
  refused = administrators;
  const { caseId } = await submit();
  expect([got, await pendingOf(caseId)]).toEqual([['siti'], ['official']]);
  refused = ['satu'];
  await later();
  expect([got, await pendingOf(caseId)]).toEqual([['dua', 'tiga'], []]);
});
