import { move } from '../../functions/domain/case/moves';
import { changeCatalogue } from '../../functions/domain/catalogue/change';
import { shelvesOf } from '../../functions/domain/register/register-shelves';
import { answerOf } from '../support/answers';
import { someRecord } from '../support/catalogue/records';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

/** A list of several partitions is read by several queries. A case that moves between them is in the answers of two. */
let w: World;
/** Runs after the first query of the next list, and before its other queries. */
let between: (() => Promise<unknown>) | undefined;
let done: Promise<unknown> | undefined;
beforeAll(async () => {
  w = await startWorld();
  w.clients.dynamodb.middlewareStack.add(
    (next) => async (args) => {
      if (!('IndexName' in args.input)) return next(args);
      const act = between;
      between = undefined;
      if (!act) {
        await done;
        return next(args);
      }
      const answer = next(args);
      done = answer.then(act);
      return answer;
    },
    { step: 'initialize' },
  );
});
afterAll(() => w.stop());
beforeEach(() => (done = undefined));

const moved = async () => {
  const { caseId } = await w.submit();
  between = async () => {
    const moment = { now: w.world.now, digest: w.deps.ids.digest };
    const to = { post: 'kadis', holder: 'kabid-data' };
    await w.deps.cases.apply(move(await w.view(caseId), to, 'sistem', moment));
  };
  return caseId;
};
const holders = ['kadis', 'kabid-data'];

it('lists a case once that goes to another holder meanwhile', async () => {
  const caseId = await moved();
  const { items } = await w.deps.work.waitingOf(holders, { limit: 10 });
  expect(items.filter((head) => head.caseId === caseId)).toHaveLength(1);
});

it('counts a case once that goes to another holder meanwhile', async () => {
  const caseId = await moved();
  const waiting = await w.deps.statistics.waiting(holders);
  expect(waiting.filter((one) => one.caseId === caseId)).toHaveLength(1);
});

it('shows a case once in the register whose step is decided meanwhile', async () => {
  const { caseId } = await w.submit();
  const shelves = [...shelvesOf('berjalan', 'agency-disposition'), ...shelvesOf('berjalan', 'division-disposition')];
  between = async () => {
    await postForm(w, newestPath(w), answerOf.accept);
    await w.machine.idle();
  };
  const { heads } = await w.deps.register.page(shelves, { limit: 10 });
  expect(heads.filter((head) => head.caseId === caseId)).toHaveLength(1);
});

it('exports a case that goes to a shelf meanwhile which was read before', async () => {
  const { caseId } = await w.submit();
  between = async () => {
    await postForm(w, newestPath(w), answerOf.return);
    await w.machine.idle();
  };
  const exported: string[] = [];
  for await (const head of w.deps.register.received('2026-01-01T00:00:00.000Z', '2026-12-31T00:00:00.000Z'))
    exported.push(head.caseId);
  expect(exported.filter((id) => id === caseId)).toHaveLength(1);
});

it('gives a record of the catalogue once whose state changes meanwhile', async () => {
  const { id } = someRecord(1).after;
  await w.deps.catalogue.change(someRecord(1));
  const given: string[] = [];
  for await (const record of w.deps.catalogue.all(['listed', 'discarded'])) {
    given.push(record.id);
    if (record.state !== 'listed') continue;
    const act = { type: 'discarded', actor: 'admin-1', now: w.world.now, digest: w.deps.ids.digest } as const;
    const { content } = record;
    await w.deps.catalogue.change(changeCatalogue(record, { id: record.id, state: 'discarded', content }, act));
  }
  expect(given).toEqual([id]);
});
