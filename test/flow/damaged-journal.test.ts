import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerOf } from '../support/answers';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

it('goes on with a case whose execution was set aside, once it is decided', async () => {
  const { caseId } = await w.submit();
  const file = path.join(w.journals, 'executions.jsonl');
  await w.redeploy((definition) => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('"kind":"attempt"', '"kind":"attempt\0'));
    return definition;
  });
  const head = async () => (await w.view(caseId)).head;
  expect(await w.deps.workflow.state(await head())).toBe('missing');
  expect((await postForm(w, newestPath(w), answerOf.accept)).status).toBe(303);
  await w.machine.idle();
  expect(await w.deps.workflow.state(await head())).toBe('running');
  const { steps } = await w.view(caseId);
  expect(steps.map(({ step }) => step)).toEqual(['request', 'agency-disposition', 'division-disposition']);
});
