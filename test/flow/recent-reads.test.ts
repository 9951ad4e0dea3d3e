import { decideStep } from '../../functions/http/official/decide-step';
import type { WholeCase } from '../../functions/ports/cases';
import { issueDocuments } from '../../functions/tasks/issue-documents';
import { openStep } from '../../functions/tasks/open-step';
import { answerOf } from '../support/answers';
import { newestButton, newestPath, postForm, sendForm } from '../support/people';
import { startWorld, type World } from '../support/world';

/** Reads at half the price may be some moments old. The local store is never behind, so these tests simulate it. */
let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

/** Returns an office whose recent reads show an older state of the case. */
const behind = (was: WholeCase | undefined) => {
  const { dossier } = w.deps.cases;
  const cases = { ...w.deps.cases, dossier: async (id: string, recent = false) => (recent ? was : dossier(id)) };
  return { ...w.deps, cases };
};
/** A decided request whose next step has not opened. */
const decided = async (answer: Record<string, string>) => {
  const { caseId } = await w.submit();
  const before = await w.dossier(caseId);
  await w.deps.cases.replaceToken(before.head, 'lost');
  expect((await postForm(w, newestPath(w), answer)).status).toBe(303);
  return { caseId, before };
};
const accepted = () => decided(answerOf.accept);
const step = 'division-disposition';
const opensBehind = async (caseId: string, was: WholeCase | undefined) => {
  await openStep(behind(was))({ caseId, step, taskToken: 'of the wait' });
  return (await w.dossier(caseId)).steps.at(-1)?.step;
};

it('opens a step whose decision the read does not show yet', async () => {
  const { caseId, before } = await accepted();
  expect(await opensBehind(caseId, before)).toBe(step);
});

it('opens a step of a case that the read does not show yet', async () => {
  const { caseId } = await accepted();
  expect(await opensBehind(caseId, undefined)).toBe(step);
});

it('opens a step where the case moved since the read', async () => {
  const { caseId } = await accepted();
  const was = await w.dossier(caseId);
  await issueDocuments(w.deps)({ caseId });
  expect((await w.dossier(caseId)).head.seq).toBeGreaterThan(was.head.seq);
  expect(await opensBehind(caseId, was)).toBe(step);
});

it('issues the documents of a decision that the read does not show yet', async () => {
  const { caseId, before } = await accepted();
  expect(before.head.pending ?? []).not.toContain('documents');
  await issueDocuments(behind(before))({ caseId });
  expect((await w.dossier(caseId)).documents.length).toBeGreaterThan(before.documents.length);
});

it('issues no document twice, though the read shows it missing', async () => {
  const { caseId } = await accepted();
  const was = await w.dossier(caseId);
  await openStep(w.deps)({ caseId, step, taskToken: 'of the wait' });
  await issueDocuments(w.deps)({ caseId });
  const { documents, steps } = await w.dossier(caseId);
  await issueDocuments(behind({ ...was, steps }))({ caseId });
  expect((await w.dossier(caseId)).documents).toEqual(documents);
});

it('names the last day in a letter of return whose open step the read does not show yet', async () => {
  const { caseId } = await decided({ outcome: 'return', reason: 'Ringkasan belum jelas.' });
  const was = await w.dossier(caseId);
  const background = { ...w.deps.background, start: async () => {} };
  await openStep({ ...w.deps, background })({ caseId, step: 'request', taskToken: 'of the wait' });
  const printed: string[] = [];
  const render: World['deps']['renderer']['render'] = (model, url) => {
    printed.push(JSON.stringify(model));
    return w.deps.renderer.render(model, url);
  };
  await issueDocuments({ ...behind(was), renderer: { ...w.deps.renderer, render } })({ caseId });
  expect(printed.filter((model) => model.includes('Mohon perbaikan disampaikan paling lambat'))).toHaveLength(1);
});

describe('an official', () => {
  const recorded = 'Keputusan tercatat';

  it("opens a mail's button whose step the read does not show yet", async () => {
    const { caseId, before } = await accepted();
    await openStep(w.deps)({ caseId, step, taskToken: 'of the wait' });
    const page = await decideStep(behind(before)).request(newestButton(w, 'putusan'));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('name="outcome"');
  });

  it('sees the recorded decision after it, whatever recent reads show', async () => {
    const { before } = await accepted();
    const page = await decideStep(behind(before)).request(newestPath(w));
    expect(await page.text()).toContain(recorded);
  });

  it('decides nothing a second time, though the read shows the step open', async () => {
    const { caseId, before } = await accepted();
    const { head } = await w.dossier(caseId);
    const answer = await sendForm(w, decideStep(behind(before)), newestPath(w), {
      outcome: 'reject',
      reason: 'Tidak.',
    });
    expect(answer.status).toBe(409);
    expect((await w.dossier(caseId)).head).toEqual(head);
  });
});
