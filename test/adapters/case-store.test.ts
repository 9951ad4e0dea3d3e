import { systemIds } from '../../functions/adapters/system';
import { openRecord, type Transition, viewAfter } from '../../functions/domain/case/case';
import { decide, noteProgress, withdraw } from '../../functions/domain/case/decisions';
import type { DecisionForm } from '../../functions/domain/forms/decision-forms';
import { issue, recordSigned } from '../../functions/domain/documents/issuing';
import { move } from '../../functions/domain/case/moves';
import { open } from '../../functions/domain/case/opening';
import { documentRecord } from '../../functions/domain/case/records';
import { ConcurrencyConflict } from '../../functions/domain/errors';
import type { WholeCase } from '../../functions/ports/cases';
import { decisions } from '../support/dossier';
import { storedItems } from '../support/stored-items';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const moment = () => ({ now: w.world.now, digest: systemIds.digest });

/** Opens the next step as the wait would. */
const opened = async (caseId: string, holder: string): Promise<WholeCase> => {
  const before = await w.dossier(caseId);
  const { holidays } = await w.deps.office.current();
  await w.deps.cases.open(open(before, { holder, post: holder }, `token of ${holder}`, w.world.now, holidays));
  return w.dossier(caseId);
};

/** Applies a transition. @returns the case as read back, with everything that the transition and the earlier case hold */
const applied = async (before: WholeCase, transition: Transition): Promise<WholeCase> => {
  await w.deps.cases.apply(transition);
  const { event, form, document } = transition;
  const { head, steps } = viewAfter({ ...transition, before });
  const after = await w.dossier(head.caseId);
  const others = before.documents.filter(({ documentId }) => documentId !== document?.documentId);
  expect(after).toEqual({
    head,
    steps: expect.arrayContaining(steps),
    events: [...before.events, event],
    forms: form ? [...before.forms, form] : before.forms,
    documents: document ? [...others, document] : before.documents,
  });
  expect(after.steps).toHaveLength(steps.length);
  return after;
};

const decideBy = async (caseId: string, actor: string, form: object) => {
  const before = await opened(caseId, actor);
  return applied(before, decide(before, before.head.next!, actor, form as DecisionForm, moment()));
};

it('gives back what each transition wrote', async () => {
  const { caseId } = await w.registerOnly();
  const registered = await w.dossier(caseId);
  expect(registered).toMatchObject({ forms: [{ kind: 'request', seq: 1 }], events: [{ type: 'registered' }] });
  expect(registered.steps).toMatchObject([{ step: 'request', round: 1, status: 'selesai', decidedSeq: 1 }]);

  const accepted = await decideBy(caseId, 'kadis', decisions.accept);
  const { chainHash, ...facts } = {
    chainHash: accepted.head.hash,
    key: 'documents/x.pdf',
    size: 5,
    sha256: 'f'.repeat(64),
  };
  const document = documentRecord.parse({
    documentId: 'd1',
    caseId,
    seq: 2,
    kind: 'lembar-disposisi',
    title: 'Lembar Disposisi',
    number: '1/2026',
    version: 1,
    step: 'agency-disposition',
    round: 1,
    audience: 'official',
    chainHash,
    ...facts,
    issuedAt: w.world.now.toISOString(),
  });
  await w.deps.cases.issue(issue(accepted, [document], true, moment()), false);
  const issued = await w.dossier(caseId);
  expect(issued.documents).toEqual([document]);
  expect(await w.deps.cases.caseOfDocument('d1')).toBe(caseId);
  const file = { key: 'files/ttd.pdf', size: 6, sha256: 'e'.repeat(64) };
  await applied(issued, recordSigned(issued, document, file, 'kadis', moment()));

  const waiting = await opened(caseId, 'kabid-aptika');
  const reassigned = await applied(waiting, move(waiting, { holder: 'sekdis', post: 'sekdis' }, 'sistem', moment()));
  await w.deps.cases.replaceToken(reassigned.head, 'a retried wait');
  const retried = await w.dossier(caseId);
  expect(openRecord(retried)).toMatchObject({ holder: 'sekdis', token: 'a retried wait' });
  const at = retried.head.next!;
  const noted = await applied(retried, noteProgress(retried, at, 'sekdis', 'Sedang ditelaah', moment()));
  const ended = await applied(noted, withdraw(noted, 'Tidak jadi', moment()));
  expect(ended.steps.at(-1)).toMatchObject({ status: 'dibatalkan', outcome: 'withdraw', token: 'a retried wait' });
  await expect(w.deps.cases.replaceToken(noted.head, 'too late')).rejects.toThrow(ConcurrencyConflict);
});

it('reads again where it met a transaction half done', async () => {
  const { caseId } = await w.registerOnly();
  const accepted = await decideBy(caseId, 'kadis', decisions.accept);
  let torn = 1;
  const client = w.clients.dynamodb;
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const { Items } = answer.output as { Items?: { sk: string }[] };
      if (Items && torn > 0) {
        torn -= 1;
        Object.assign(answer.output, { Items: Items.filter(({ sk }) => sk !== 'entry#000002') });
      }
      return answer;
    },
    { step: 'initialize', name: 'torn' },
  );
  expect(await w.dossier(caseId)).toEqual(accepted);
  expect(torn).toBe(0);
  client.middlewareStack.remove('torn');
});

it('keeps the token of the step that opened last, and what its applicant was reminded of', async () => {
  const { caseId } = await w.registerOnly();
  const { holidays } = await w.deps.office.current();
  const registered = await w.dossier(caseId);
  const late = open(registered, { holder: 'kadis', post: 'kadis' }, 'of a late attempt', w.world.now, holidays);
  await decideBy(caseId, 'kadis', decisions.return);
  const waiting = await opened(caseId, 'pemohon');
  await expect(w.deps.cases.open(late)).rejects.toThrow(ConcurrencyConflict);
  expect(openRecord(await w.dossier(caseId))?.token).toBe('token of pemohon');

  await w.deps.cases.recordReminder(caseId, { step: 'request', round: 1 }, [9]);
  await w.deps.cases.recordReminder(caseId, waiting.head.next!, [3]);
  expect(openRecord(await w.dossier(caseId))?.remindedAt).toEqual([3]);
});

it('stores each kind of item in the shape that today’s readers know', async () => {
  const { caseId } = await w.registerOnly();
  await decideBy(caseId, 'kadis', decisions.accept);
  await opened(caseId, 'kabid-aptika');
  const items = Object.entries(await storedItems(w)).filter(([key]) => key.startsWith(`case#${caseId}`));
  const shapes = items.map(([key, item]) => [key.split(' ')[1], Object.keys(item).sort().join(' ')]);
  expect(Object.fromEntries(shapes)).toEqual({
    'entry#000001': 'event form pk sk step workAt worker',
    'entry#000002': 'event form pk sk step workAt worker',
    head:
      'agency agenda application assigned bodyHash execution hash letterKeys letterNumber look lookAt mailbox next open owes papersIn ' +
      'pk requestNumber rounds seq shelf shelvedAt sk status subdomain trackingId workAt worker',
    token: 'pk round seq sk step token',
  });
});
