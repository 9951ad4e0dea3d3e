import { systemIds } from '../../functions/adapters/system';
import { officeChainFaults } from '../../functions/domain/office/office-chain';
import type { Deps } from '../../functions/ports/deps';
import { deskOf } from '../support/desk';
import { runFrequentTasks } from '../support/frequent-tasks';
import { changeTestOffice } from '../support/office-changes';
import { startWorld, type World } from '../support/world';

/** Two administrators change the roster at once, and the process is killed meanwhile. After the next start they press again. */
let w: World;
const second = 'dua@example.id';
beforeEach(async () => {
  w = await startWorld();
  await changeTestOffice(w, ({ administrators }) => ({
    administrators: [...administrators, { id: 'admin-2', name: 'Dua Contoh', email: second }],
  }));
});
afterEach(() => w.stop());

const substitute = (post: string) => ({
  action: 'tambah-pejabat',
  'official.post': post,
  'official.name': `Pengganti ${post}`,
  'official.nip': '197001011995031001',
  'official.rank': 'Penata, III/c',
  'official.email': `pengganti-${post}@example.id`,
  'official.from': '2026-11-24',
  'official.to': '2026-12-31',
  'official.kind': 'Plh.',
  'official.decree': '800/1',
});
const posts = ['kadis', 'kasi-data'] as const;

/** Returns the dependencies of a process that dies at its `at`-th change of the office: before it takes effect, or after. */
const mortal = (at: number, when: 'before' | 'after'): Deps => {
  let changes = 0;
  const demandAlive = (limit: number) => {
    if (changes >= limit) throw new Error('killed');
  };
  return {
    ...w.deps,
    office: {
      ...w.deps.office,
      change: async (...change) => {
        changes += 1;
        demandAlive(when === 'before' ? at : at + 1);
        await w.deps.office.change(...change);
        demandAlive(at);
      },
    },
    background: {
      start: async (...call) => {
        demandAlive(at);
        await w.deps.background.start(...call);
      },
    },
  };
};
/** Both press at once, each on a page that is open. */
const bothPress = async (deps: Deps): Promise<number[]> => {
  const desks = [deskOf({ ...w, deps }), deskOf({ ...w, deps })];
  await desks[0]?.signIn();
  await desks[1]?.signIn(second);
  const answers = desks.map((desk, index) => desk.post('/meja/pejabat', substitute(posts[index] ?? '')));
  return (await Promise.all(answers)).map(({ status }) => status);
};
const restart = () => w.redeploy((definition) => definition);
const substitutes = async () =>
  (await w.deps.office.current()).roster.officials
    .filter(({ name }) => name.startsWith('Pengganti'))
    .map(({ post }) => post)
    .sort();

it.each([
  [1, 'before'],
  [1, 'after'],
  [2, 'before'],
  [2, 'after'],
] as const)('records each change once, killed at change %i, %s it took effect', async (at, when) => {
  const { caseId } = await w.submit();
  expect(await bothPress(mortal(at, when))).toContain(500);
  await restart();
  const recorded = await substitutes();
  const answers = await bothPress(w.deps);
  // A change that was recorded is refused as overlapping, so nobody enters it twice.
  expect(answers).toEqual(posts.map((post) => (recorded.includes(post) ? 400 : 303)));
  expect(await substitutes()).toEqual(['kadis', 'kasi-data']);
  const { holidays: _holidays, ...record } = await w.deps.office.current();
  expect(officeChainFaults(record, await w.deps.office.events(), systemIds.digest)).toEqual([]);
  await runFrequentTasks(w.deps);
  await w.machine.idle();
  const { head } = await w.dossier(caseId);
  const acting = record.roster.officials.find(({ name }) => name === 'Pengganti kadis');
  expect(head.waits?.holder).toBe(acting?.id);
});
