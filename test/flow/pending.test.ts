import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { enterAgenda } from '../../functions/domain/case/agenda';
import { move } from '../../functions/domain/case/moves';
import { ConcurrencyConflict } from '../../functions/domain/errors';
import { decideStep } from '../../functions/http/official/decide-step';
import { issueDocuments } from '../../functions/tasks/issue-documents';
import { morningRound } from '../../functions/tasks/morning-round';
import { redeliverCases } from '../../functions/tasks/redeliver-cases';
import { sendPending } from '../../functions/use-cases/send-pending-mails';
import { runFrequentTasks } from '../support/frequent-tasks';
import { type AnswerName, resubmission } from '../support/answers';
import { decideInOrder } from '../support/cases';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

/** The pending work of a decided case, and the order in which people get it. */
let w: World;
let canPrint = true;
/** Runs while the next document is being made. */
let meanwhile: (() => Promise<void>) | undefined;
/** Runs once the next mail has gone out. */
let afterMail: (() => Promise<void>) | undefined;
/** Mails and prints in their order. */
let done: string[] = [];
beforeAll(async () => {
  w = await startWorld();
  const { mailer, renderer } = w.deps;
  w.deps.mailer = {
    send: async (mail) => {
      done.push(`mail to ${mail.to.split('@')[0]}`);
      await mailer.send(mail);
      const act = afterMail;
      afterMail = undefined;
      await act?.();
    },
  };
  w.deps.renderer = {
    render: async (model, url) => {
      if (!canPrint) throw new Error('out of paper');
      done.push(model.kind);
      const act = meanwhile;
      meanwhile = undefined;
      await act?.();
      return renderer.render(model, url);
    },
  };
});
afterAll(() => w.stop());
beforeEach(() => (done = []));

const decide = async (...names: AnswerName[]) => {
  await decideInOrder(w, ...names);
};
const headOf = async (caseId: string) => (await w.view(caseId)).head;
const kindsOf = async (caseId: string) => (await w.deps.cases.documents(caseId)).map(({ kind }) => kind);
const page = async () => (await decideStep(w.deps).request(newestPath(w))).text();
const later = async (minutes: number) => {
  w.world.now = new Date(w.world.now.getTime() + minutes * 60_000);
  await runFrequentTasks(w.deps);
  await w.machine.idle();
};

it('mails people before it makes a document, and has the papers of the end before it tells of it', async () => {
  const { caseId } = await w.submit();
  expect(done).toEqual(['mail to kadis', 'mail to siti', 'tanda-terima', 'formulir-pengajuan']);
  done = [];
  await decide('accept');
  expect(done).toEqual(['mail to kabid-aptika', 'mail to siti', 'disposisi-kepala-dinas']);
  await decide('forward', 'conforms', 'no-integration');
  done = [];
  await decide('built');
  expect(done).toEqual(['laporan-akhir', 'mail to siti']);
  expect(await headOf(caseId)).toMatchObject({ status: 'selesai', pending: [] });
});

it('opens the next step though no document can be made, and makes each once when it can', async () => {
  const { caseId } = await w.submit();
  canPrint = false;
  await decide('accept', 'forward');
  expect(done.slice(-2)).toEqual(['mail to kasi-aplikasi', 'mail to siti']);
  expect(await headOf(caseId)).toMatchObject({ next: { step: 'conformity-analysis' }, pending: ['documents'] });
  expect(await page()).toContain('Dokumen resmi sedang disiapkan');
  await later(3);
  expect(await headOf(caseId)).toMatchObject({ pending: ['documents'], nextCheckAt: expect.any(String) });
  canPrint = true;
  done = [];
  await later(6);
  expect(done).toEqual(['disposisi-kepala-dinas', 'disposisi-kepala-bidang']);
  const { pending, nextCheckAt } = await headOf(caseId);
  expect([pending, nextCheckAt, (await kindsOf(caseId)).length]).toEqual([[], undefined, 4]);
  expect(await page()).not.toContain('sedang disiapkan');
  await later(600);
  expect(done.length).toBe(2);
});

it('makes a document once, though somebody decides while it is made', async () => {
  const { caseId } = await w.submit();
  canPrint = false;
  await decide('accept');
  canPrint = true;
  done = [];
  meanwhile = async () => {
    canPrint = false;
    await decide('forward');
    canPrint = true;
  };
  await issueDocuments(w.deps)({ caseId });
  expect(done.filter((what) => !what.startsWith('mail'))).toEqual([
    'disposisi-kepala-dinas',
    'disposisi-kepala-bidang',
  ]);
  expect(await kindsOf(caseId)).toEqual(expect.arrayContaining(['disposisi-kepala-dinas', 'disposisi-kepala-bidang']));
  expect(await headOf(caseId)).toMatchObject({ next: { step: 'conformity-analysis' }, pending: [] });
});

it('starts a case anew whose workflow gave up, also where its documents were made meanwhile', async () => {
  const { caseId } = await w.submit();
  canPrint = false;
  await decide('accept');
  const machine = w.machine.stateMachineArn.replace(':stateMachine:', ':execution:');
  await w.clients.sfn.send(new StopExecutionCommand({ executionArn: `${machine}:${caseId}-1` }));
  await w.tasks['flag-case']!({ caseId });
  canPrint = true;
  await w.tasks['issue-documents']!({ caseId });
  expect(await headOf(caseId)).toMatchObject({ flagged: true, pending: [], nextCheckAt: expect.any(String) });
  await later(11);
  const head = await headOf(caseId);
  expect([await w.deps.workflow.state(head), head.flagged, head.nextCheckAt]).toEqual([
    'running',
    undefined,
    undefined,
  ]);
});

it('looks at a case that waits for a person once a week, and starts what does not run', async () => {
  const { caseId } = await w.submit();
  const machine = w.machine.stateMachineArn.replace(':stateMachine:', ':execution:');
  await w.clients.sfn.send(new StopExecutionCommand({ executionArn: `${machine}:${caseId}-1` }));
  await later(3 * 24 * 60);
  expect(await w.deps.workflow.state(await headOf(caseId))).toBe('ended');
  for (const day of ['2026-12-01', '2026-12-07']) {
    w.world.now = new Date(`${day}T08:00:00+07:00`);
    await morningRound(w.deps)();
    expect((await headOf(caseId)).nextCheckAt !== undefined).toBe(day === '2026-12-07');
  }
  await later(5 * 24 * 60);
  const head = await headOf(caseId);
  expect([await w.deps.workflow.state(head), head.execution, head.nextCheckAt]).toEqual(['running', 2, undefined]);
});

it('refuses a move that would make mails pending again that went out since it read the case', async () => {
  w.world.mailFails = true;
  const { caseId } = await w.submit();
  w.world.mailFails = false;
  const read = await w.view(caseId);
  expect(read.head.pending).toEqual(['official', 'applicant']);
  await later(6);
  expect(await headOf(caseId)).toMatchObject({ seq: read.head.seq, pending: [] });
  const to = { holder: 'kadis', post: 'kadis' };
  const moment = { now: w.world.now, digest: w.deps.ids.digest };
  await expect(w.deps.cases.apply(move(read, to, 'sekretariat', moment))).rejects.toThrow(ConcurrencyConflict);
  await w.deps.cases.apply(move(await w.view(caseId), to, 'sekretariat', moment));
  done = [];
  await later(6);
  expect(done).toEqual(['mail to kadis']);
});

it('keeps a check that was cleared since a move read the same time', async () => {
  const { caseId } = await w.submit();
  await w.deps.cases.updatePending(await headOf(caseId), [], w.world.now);
  const read = await w.view(caseId);
  await w.deps.cases.updatePending(read.head, [], undefined);
  const moment = { now: new Date(w.world.now.getTime() - 2 * 60_000), digest: w.deps.ids.digest };
  await w.deps.cases.apply(move(read, { holder: 'kadis', post: 'kadis' }, 'sekretariat', moment));
  expect((await headOf(caseId)).nextCheckAt).toBe(read.head.nextCheckAt);
  await later(6);
});

it('gives applicants a link of their own with the next mail, where a decision came before their receipt', async () => {
  const { caseId } = await w.submit();
  const sent = w.mails.length;
  // Leaves the state after a kill or an unreachable mailbox: the official has a mail, the applicant has none.
  await w.deps.cases.updatePending(await headOf(caseId), ['applicant'], w.world.now);
  await decide('accept');
  const news = w.mails.slice(sent).filter(({ to }) => to.startsWith('siti'));
  expect(news.map(({ text }) => /\/pemohon\/[\w-]{43}/.test(text))).toEqual([true]);
  expect((await headOf(caseId)).pending).toEqual([]);
  await decide('forward');
  expect(w.mails.at(-1)!.text).not.toMatch(/\/pemohon\//);
});

it('mails nobody twice where another record of the case comes between the mails and their mark', async () => {
  const { caseId } = await w.submit();
  done = [];
  afterMail = async () => {
    const moment = { now: w.world.now, digest: w.deps.ids.digest };
    const entry = { number: '815/KD', date: '2026-11-24' };
    await w.deps.cases.apply(enterAgenda(await w.view(caseId), entry, 'admin-1', moment));
  };
  await decide('accept');
  await w.machine.idle();
  expect((await headOf(caseId)).pending).toEqual([]);
  await later(6);
  expect(done.filter((text) => text.startsWith('mail'))).toEqual(['mail to kabid-aptika', 'mail to siti']);
});

it('mails nobody twice where the mails go out while a document is made', async () => {
  const { caseId } = await w.submit();
  w.world.mailFails = true;
  canPrint = false;
  await decide('accept');
  w.world.mailFails = false;
  canPrint = true;
  done = [];
  meanwhile = () => sendPending(w.deps, caseId);
  await issueDocuments(w.deps)({ caseId });
  expect((await headOf(caseId)).pending).toEqual([]);
  await later(6);
  expect(done).toEqual(['disposisi-kepala-dinas', 'mail to kabid-aptika', 'mail to siti']);
});

it('keeps a mail that became pending since the check of an idle case read it', async () => {
  const { caseId } = await w.submit();
  const { head } = await w.view(caseId);
  expect(await w.deps.cases.updatePending(head, ['official'], w.world.now)).toBe(true);
  expect(await w.deps.cases.updatePending(head, [], w.world.now)).toBe(false);
  expect((await headOf(caseId)).pending).toEqual(['official']);
});

it('finds a request by the letter of a revision that was withdrawn before the next step opened', async () => {
  const body = submission();
  const { caseId } = await w.submit(body);
  await decide('return');
  const { workflow } = w.deps;
  const answer = () => Promise.reject(new Error('down'));
  w.deps.workflow = { ...workflow, answer };
  const letter = { ...body.letter, number: '777/REVISI-BARU' };
  const path = newestPath(w, 'pemohon');
  expect((await postForm(w, path, resubmission({ ...body, letter }))).status).toBe(303);
  expect((await postForm(w, path, { outcome: 'withdraw', reason: 'Anggaran dialihkan' })).status).toBe(303);
  w.deps.workflow = workflow;
  await later(6);
  expect((await headOf(caseId)).status).toBe('dicabut');
  const { heads } = await w.deps.register.search('777/REVISI-BARU', { limit: 5 });
  expect(heads.map((head) => head.caseId)).toEqual([caseId]);
});

it('mails nobody twice where two runs of the schedule look at the same case', async () => {
  w.world.mailFails = true;
  const { caseId } = await w.submit();
  w.world.mailFails = false;
  w.world.now = new Date(w.world.now.getTime() + 6 * 60_000);
  done = [];
  await Promise.all([redeliverCases(w.deps)({}), redeliverCases(w.deps)({})]);
  expect(done.filter((text) => text.startsWith('mail'))).toEqual(['mail to kadis', 'mail to siti']);
  expect((await headOf(caseId)).pending).not.toContain('official');
});

it('leaves a case alone whose check another run took since the list was read', async () => {
  w.world.mailFails = true;
  const { caseId } = await w.submit();
  w.world.mailFails = false;
  done = [];
  const checks = { due: async () => [caseId] };
  await redeliverCases({ ...w.deps, checks })({});
  expect(done).toEqual([]);
  await later(6);
});
