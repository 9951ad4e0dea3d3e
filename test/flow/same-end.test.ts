import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { trackCase } from '../../functions/http/public/track-case';
import { answerOf } from '../support/answers';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const started = async () => {
  const { caseId, trackingId } = await w.submit();
  const [link, receipt] = [newestPath(w), newestPath(w, 'pemohon')];
  const accept = () => postForm(w, link, answerOf.accept);
  const withdraw = () => postForm(w, receipt, { outcome: 'withdraw', reason: 'Tidak jadi' });
  /** Returns the state on each party's page and on the tracking page, after all executions have come to rest. */
  const read = async () => {
    await w.machine.idle();
    const tracked = (await (await trackCase(w.deps).request(`/api/cases/${trackingId}`)).json()) as { status: string };
    return {
      status: (await w.view(caseId)).head.status,
      tracked: tracked.status,
      applicant: await (await applicantPages(w.deps).request(receipt)).text(),
      official: await (await decideStep(w.deps).request(link)).text(),
    };
  };
  return { link, accept, withdraw, read };
};
type Case = Awaited<ReturnType<typeof started>>;

// A withdrawal is allowed until step 7 opens. After an acceptance it is also recorded, and it ends the case.
it.each<[string, (posted: Case) => Promise<Response[]>, number[]]>([
  ['an acceptance', async ({ accept, withdraw }) => [await accept(), await withdraw()], [303, 303]],
  ['a withdrawal', async ({ accept, withdraw }) => [await withdraw(), await accept()], [303, 409]],
])('tells both parties the same end where %s comes first', async (_, post, statuses) => {
  const posted = await started();
  expect((await post(posted)).map(({ status }) => status)).toEqual(statuses);
  const { status, tracked, applicant, official } = await posted.read();
  expect([status, tracked]).toEqual(['dicabut', 'dicabut']);
  expect(applicant).toMatch(/dicabut|mencabut/i);
  expect(official).toMatch(/dicabut|mencabut/i);
});

it('tells both parties the same end where both are posted together', async () => {
  for (let time = 0; time < 3; time += 1) {
    const posted = await started();
    const [accepted, withdrawn] = await Promise.all([posted.accept(), posted.withdraw()]);
    expect([withdrawn.status, [303, 409]]).toEqual([303, expect.arrayContaining([accepted.status])]);
    const { status, tracked, applicant, official } = await posted.read();
    expect([status, tracked]).toEqual(['dicabut', 'dicabut']);
    expect(applicant).toMatch(/dicabut|mencabut/i);
    expect(official).toMatch(/dicabut|mencabut/i);
  }
});

it('tells on an ended link of a withdrawn request that the applicant withdrew it, and offers no new link', async () => {
  const { link, withdraw } = await started();
  await withdraw();
  w.world.now = new Date(w.world.now.getTime() + 91 * 86_400_000);
  const ended = await decideStep(w.deps).request(link);
  const page = await ended.text();
  expect(ended.status).toBe(410);
  expect(page).toContain('Pemohon mencabut permohonan ini pada');
  expect(page).not.toContain('tautan-baru');
});
