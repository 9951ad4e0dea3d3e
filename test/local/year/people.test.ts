import { present } from '../../../functions/domain/present';
import { decideStep } from '../../../functions/http/official/decide-step';
import { decide } from '../../../local/year/decisions';
import { actOnStep, type Stage } from '../../../local/year/people';
import { randomFrom } from '../../../local/year/random';
import { caseAfter } from '../../support/cases';
import { newestPath } from '../../support/people';
import { startWorld, type World } from '../../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const raa = 'RAA.02.02.01';
/** Returns the first seed with which the official of step 7 draws this outcome. */
const seedFor = (outcome: string): number => {
  const at = { today: '2026-12-01', opened: '2026-11-24', raa };
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  return present(
    seeds.find((seed) => decide('build', randomFrom(seed), at).outcome === outcome),
    `a seed for ${outcome}`,
  );
};

it.each([
  ['done', 'selesai'],
  ['cancel', 'dibatalkan'],
])('a build that was approved with conditions ends in a filled year by %s', async (outcome, status) => {
  const { caseId } = await caseAfter(w, ['accept', 'forward', 'conforms-with-conditions', 'no-integration']);
  const path = newestPath(w);
  const link = present(await w.deps.cases.link(w.deps.ids.digest(path.slice('/putusan/'.length))), 'the link');
  const stage: Stage = {
    deps: w.deps,
    app: decideStep(w.deps),
    linksOf: () => [{ path, link }],
    waitUntilIdle: () => w.machine.idle(),
    random: randomFrom(seedFor(outcome)),
  };
  await actOnStep(stage, caseId, 'decide', raa);
  expect((await w.view(caseId)).head.status).toBe(status);
});
