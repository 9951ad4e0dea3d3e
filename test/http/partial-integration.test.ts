import { overviewPath } from '../../functions/domain/case/paths';
import { answerOf, budgetLine } from '../support/answers';
import { apps } from '../support/apps';
import { caseAtStep } from '../support/cases';
import { type DeskClient, startDesk } from '../support/desk';
import { newestPath, postForm } from '../support/people';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
let link: string;
let track: string;
beforeAll(async () => {
  ({ w, desk } = await startDesk());
  const { caseId, path } = await caseAtStep(w, 'integration');
  link = path;
  track = `/lacak/${(await w.view(caseId)).head.trackingId}`;
  const partly = { 'systems.0.result': 'sebagian', 'systems.0.reason': 'Data induk belum diserahkan' };
  expect((await postForm(w, path, { ...answerOf.integrated, ...budgetLine, ...partly })).status).toBe(303);
  await desk.signIn();
});
afterAll(() => w.stop());

const fact = 'Sebagian terintegrasi';

it('tells a partial integration on the public page', async () => {
  expect(await (await apps.trackCase(w.deps).request(track)).text()).toContain(fact);
});

it("tells a partial integration among the official's decisions", async () => {
  expect(await (await apps.overview(w.deps).request(overviewPath(link))).text()).toContain(`Integrasi: ${fact}`);
});

it('counts a partial integration apart in the statistics', async () => {
  expect(await desk.page('/meja/statistik')).toContain(fact);
});

it('shows the partial integration beside the stage of step 7', async () => {
  const path = newestPath(w);
  expect(await (await apps.decideStep(w.deps).request(path)).text()).toContain(`Langkah 6 mencatat: ${fact}.`);
});

it.each(['selesai', 'tidak-diperlukan'])('asks for a note on a stage "%s" that contradicts step 6', async (status) => {
  const stage = { 'milestones.integrasi.status': status, 'milestones.integrasi.note': '' };
  const refused = await postForm(w, newestPath(w), { ...answerOf.built, ...stage });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining(
      `Integrasi: langkah 6 mencatat: ${fact}. Pilih Berjalan bila integrasinya dilanjutkan setelah ini.`,
    ),
  ]);
});

it('lets no other stage go on after the report', async () => {
  const refused = await postForm(w, newestPath(w), { ...answerOf.built, 'milestones.uat.status': 'berjalan' });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('UAT: tahapan ini masih berjalan.'),
  ]);
});

it('asks for a note on a finished integration that step 5 did not need', async () => {
  const { path } = await caseAtStep(w, 'integration-analysis');
  await postForm(w, path, answerOf['no-integration']);
  const refused = await postForm(w, newestPath(w), { ...answerOf.built, 'milestones.integrasi.note': '' });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('Integrasi: langkah 5 mencatat: Tidak perlu integrasi. Ubah keadaannya'),
  ]);
});

it('keeps the outcome of step 6 with its form only', async () => {
  const { steps } = await w.view((await w.caseOfLink(link)) ?? '');
  expect(steps.find(({ step }) => step === 'integration')).toMatchObject({ outcome: 'done', extent: 'part' });
});
