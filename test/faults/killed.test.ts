import type { Deps } from '../../functions/ports/deps';
import { chainFaults } from '../../functions/domain/case/chain';
import { systemIds } from '../../functions/adapters/system';
import { runFrequentTasks } from '../support/frequent-tasks';
import { issueDocuments } from '../../functions/tasks/issue-documents';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  // The look of a document is another test's: here it is made again and again.
  w = await startWorld();
});
afterAll(() => w.stop());

/** Thrown where the process would have been killed: every later call of that process fails as well. */
class Killed extends Error {
  override name = 'Killed';
}

/** The dependencies of a process that dies at its `at`-th outgoing call: before it takes effect, or after. */
const mortal = (deps: Deps, at: number, when: 'before' | 'after') => {
  let calls = 0;
  let dead = false;
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const call = Reflect.get(target, name) as unknown;
        if (typeof call !== 'function' || name === 'holidays') return call;
        return async (...args: unknown[]) => {
          calls += 1;
          const dies = calls === at;
          if (dead || (dies && when === 'before')) dead = true;
          if (dead) throw new Killed();
          const answer: unknown = await Reflect.apply(call, target, args);
          if (dies) {
            dead = true;
            throw new Killed();
          }
          return answer;
        };
      },
    });
  const { cases, office, register, workflow, mailer, files, uploads, renderer } = deps;
  const ports = { cases, office, register, workflow, mailer, files, uploads, renderer };
  const wrapped = {
    ...deps,
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, wrap(port)])),
  } as Deps;
  return { deps: wrapped, died: () => dead };
};

/** The schedules run twice, the clock having moved on. */
const waitUntilIdle = async () => {
  for (let round = 0; round < 2; round += 1) {
    w.world.now = new Date(w.world.now.getTime() + 11 * 60_000);
    await runFrequentTasks(w.deps);
    await w.machine.idle();
  }
};
const faultsOf = async (caseId: string) => {
  const dossier = await w.dossier(caseId);
  return chainFaults(dossier.head, dossier.events, dossier.forms, systemIds.digest);
};

it('killed at any call of issue-documents, and of every retry: each pending document is issued once, and it goes on', async () => {
  const alive = w.tasks['issue-documents']!;
  const stuck: string[] = [];
  for (let at = 1; ; at += 1) {
    // Before a call and after the one before it is nearly the same: they take turns.
    const process = mortal(w.deps, at, at % 2 === 0 ? 'before' : 'after');
    w.tasks['issue-documents'] = issueDocuments(process.deps);
    const { caseId } = await w.submit();
    if (!process.died()) break;
    stuck.push(caseId);
  }
  w.tasks['issue-documents'] = alive;
  await waitUntilIdle();
  for (const caseId of stuck) {
    const issued = await w.deps.cases.documents(caseId);
    expect(issued.map(({ kind }) => kind)).toEqual(['formulir-pengajuan', 'tanda-terima']);
    const recorded = (await w.dossier(caseId)).events.flatMap(({ documentId }) => documentId ?? []);
    expect(recorded.sort()).toEqual(issued.map(({ documentId }) => documentId).sort());
    expect((await w.view(caseId)).steps.map(({ step }) => step)).toContain('agency-disposition');
    expect(await faultsOf(caseId)).toEqual([]);
  }
  expect(stuck.length).toBeGreaterThanOrEqual(7);
});
