import { chainFaults } from '../../functions/domain/case/chain';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { submitRequest } from '../../functions/http/public/submit-request';
import { runFrequentTasks } from '../support/frequent-tasks';
import { answerOf, builtOn, type Fields, resubmission } from '../support/answers';
import { linksIn } from '../support/mailbox';
import { type Submission, submission } from '../support/submission';
import type { World } from '../support/world';
import type { Faulty } from './faulty';

/** An act of a life, its author, and the step that the head must name afterwards. */
interface Act {
  name: string;
  to: 'putusan' | 'pemohon' | 'api';
  /** A function returns the fields of the day on which they are sent. */
  fields?: Fields | ((now: Date) => Fields);
  next: string;
}

const revision = (body: Submission) =>
  resubmission(body, { 'application.summary': 'Untuk izin klinik, lebih lengkap.' });

const acts = (body: Submission): Act[] => [
  { name: 'submit', to: 'api', next: 'agency-disposition' },
  { name: 'return', to: 'putusan', fields: answerOf.return, next: 'request' },
  { name: 'resubmit', to: 'pemohon', fields: revision(body), next: 'agency-disposition' },
  { name: 'accept', to: 'putusan', fields: answerOf.accept, next: 'division-disposition' },
  { name: 'forward', to: 'putusan', fields: answerOf.forward, next: 'conformity-analysis' },
  { name: 'conforms', to: 'putusan', fields: answerOf['conforms-with-conditions'], next: 'integration-analysis' },
  { name: 'integrate', to: 'putusan', fields: answerOf.integrate, next: 'integration' },
  { name: 'integrated', to: 'putusan', fields: answerOf.integrated, next: 'build' },
  { name: 'progress', to: 'putusan', fields: { outcome: 'progress', text: 'Desain disetujui.' }, next: 'build' },
  { name: 'built', to: 'putusan', fields: builtOn, next: 'closed' },
];

export interface Fault {
  /** The act that meets the fault, and the number of its outgoing call. */
  act: string;
  at: number;
  mode: Parameters<Faulty['arm']>[1];
}

/** The other events of a life. */
export interface Circumstances {
  /** The times at which the frequent tasks run after a fault. `tick` lets this many minutes pass and runs them. */
  ticking?: (tick: (minutes: number) => Promise<void>) => Promise<void>;
  /** Runs before each act. @returns true if only the schedules can heal its effect */
  before?: (act: string) => Promise<boolean>;
}
const onTime: Circumstances['ticking'] = async (tick) => {
  for (let round = 0; round < 3; round += 1) await tick(11);
};

/**
 * Plays a request from the form to the end, with at most one fault in each act, and checks it after every act.
 * @returns the faults that were met, and the outgoing calls of each act
 */
export const live = async (
  w: World,
  faults: Faulty,
  planned: readonly Fault[],
  { ticking = onTime, before = async () => false }: Circumstances = {},
) => {
  const met: string[] = [];
  const calls: Record<string, string[]> = {};
  const body = await w.withPapers(submission());
  const later = (minutes: number) => (w.world.now = new Date(w.world.now.getTime() + minutes * 60_000));

  const linkTo = (kind: Act['to']): string =>
    new URL(
      w.mails
        .filter(({ text }) => text.includes(`Nomor permohonan: ${number}`))
        .flatMap((mail) => linksIn(mail))
        .findLast((link) => link.includes(`/${kind}/`))!,
    ).pathname;
  let number = '';

  const send = ({ to, fields }: Act): Promise<Response> => {
    if (to === 'api') {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      return faults.run('submit-request', async () => submitRequest(w.deps).request('/api/requests', init));
    }
    const posted = typeof fields === 'function' ? fields(w.world.now) : fields;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', headers, body: new URLSearchParams(posted).toString() };
    const [name, app] = to === 'putusan' ? ['decide-step', decideStep(w.deps)] : ['applicant', applicantPages(w.deps)];
    return faults.run(name as string, async () => (app as ReturnType<typeof decideStep>).request(linkTo(to), init));
  };
  /** Tries again after an error or a missing answer, as a person would. */
  const persist = async (act: Act): Promise<void> => {
    for (let tried = 1; tried <= 4; tried += 1) {
      const answer = await send(act).catch(() => undefined);
      await w.machine.idle();
      if (answer?.status === 201) number = ((await answer.json()) as { requestNumber: string }).requestNumber;
      if (answer && answer.status < 500) return;
    }
    throw new Error(`${act.name} does not get through`);
  };
  const tick = async (minutes: number) => {
    later(minutes);
    await faults.run('redeliver-cases', () => runFrequentTasks(w.deps)).catch(() => undefined);
    await w.machine.idle();
  };

  const expected: string[] = [];
  for (const act of acts(body)) {
    const fault = planned.find((each) => each.act === act.name);
    const isDisturbed = await before(act.name);
    later(1);
    faults.traced();
    if (fault) faults.arm(fault.at, fault.mode);
    await persist(act);
    // The schedules are needed only after a fault. They may meet a late fault themselves.
    if (fault || isDisturbed) await ticking(tick);
    if (faults.plan.hit && fault) met.push(`${fault.mode} ${faults.plan.hit}`);
    faults.disarm();
    calls[act.name] = faults.traced();
    expected.push(act.name);
    await check(w, body.requestId, act.next, expected, linkTo);
  }
  return { met, calls };
};

/**
 * Checks the state after an act. The act was decided once, the next step is open with a mail whose link works, nothing is pending, and
 * the chain is intact.
 */
const check = async (
  w: World,
  caseId: string,
  next: string,
  acted: readonly string[],
  linkTo: (kind: 'putusan' | 'pemohon') => string,
) => {
  const dossier = await w.dossier(caseId);
  const { events, documents } = dossier;
  const kinds = events.filter(({ type }) => type !== 'issued').length;
  const open = dossier.steps.find((step) => step.step === next && !step.decidedAt);
  const link = next === 'request' ? 'pemohon' : 'putusan';
  const app = link === 'pemohon' ? applicantPages(w.deps) : decideStep(w.deps);
  expect({
    acted,
    events: kinds,
    next: dossier.head.next?.step ?? 'closed',
    open: next === 'closed' ? true : open !== undefined,
    owed: dossier.head.pending ?? [],
    chain: chainFaults(dossier.head, events, dossier.forms, w.deps.ids.digest),
    documents: new Set(documents.map(({ documentId }) => documentId)).size,
    link: (await app.request(linkTo(link))).status,
  }).toEqual({
    acted,
    events: acted.length,
    next,
    open: true,
    owed: [],
    chain: [],
    documents: documents.length,
    link: 200,
  });
};

/** The acts' names, in their order. */
export const actNames = acts(submission()).map(({ name }) => name);
