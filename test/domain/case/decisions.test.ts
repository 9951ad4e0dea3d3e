import { chainFaults, chainStart } from '../../../functions/domain/case/chain';
import { decide, noteProgress, resubmit, withdraw } from '../../../functions/domain/case/decisions';
import { letterKey } from '../../../functions/domain/case/numbering';
import type { CaseHead, CaseView, PendingWork } from '../../../functions/domain/case/records';
import { AlreadyDecided } from '../../../functions/domain/errors';
import type { DecisionForm } from '../../../functions/domain/forms/decision-forms';
import type { OutcomeId } from '../../../functions/domain/sop/outcomes';
import { type CaseStatus, type StepId, steps } from '../../../functions/domain/sop/sop';
import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { caseId, decidedAt, headAt, moment, openAt, recordAt } from '../../support/case-at';
import { requestOf } from '../../support/dossier';

const form = (outcome: OutcomeId, change: Partial<DecisionForm> = {}): DecisionForm => ({ outcome, ...change });
const at = (step: StepId, round = 1) => ({ step, round });
/** The case after an official decided the open step. */
const after = (view: CaseView, outcome: OutcomeId, change: Partial<DecisionForm> = {}) =>
  decide(view, view.head.next ?? at('build'), 'plh-kadis', form(outcome, change), moment);

type Goal = StepId | Exclude<CaseStatus, 'berjalan' | 'menunggu-pemohon'>;
const branches: [StepId, OutcomeId, Goal][] = [
  ['agency-disposition', 'accept', 'division-disposition'],
  ['agency-disposition', 'reject', 'ditolak'],
  ['agency-disposition', 'return', 'request'],
  ['division-disposition', 'forward', 'conformity-analysis'],
  ['division-disposition', 'send-back', 'agency-disposition'],
  ['conformity-analysis', 'conforms', 'integration-analysis'],
  ['conformity-analysis', 'conforms-with-conditions', 'integration-analysis'],
  ['conformity-analysis', 'return', 'request'],
  ['conformity-analysis', 'does-not-conform', 'tidak-direkomendasikan'],
  ['integration-analysis', 'integrate', 'integration'],
  ['integration-analysis', 'no-integration', 'build'],
  ['integration', 'done', 'build'],
  ['build', 'done', 'selesai'],
  ['build', 'cancel', 'dibatalkan'],
];

describe('where a decision leads', () => {
  it.each(branches)('%s, %s: %s', (step, outcome, goal) => {
    const { head } = after(openAt(step), outcome);
    expect(head.next?.step ?? head.status).toBe(goal);
  });

  it('is told for every outcome that an official is offered', () =>
    expect(branches.map(([step, outcome]) => `${step} ${outcome}`)).toEqual(
      steps
        .filter(({ owner }) => owner !== 'applicant')
        .flatMap(({ id, outcomes }) => outcomes.map((one) => `${id} ${one}`)),
    ));

  it.each(branches.filter(([, , goal]) => goal === 'request'))(
    '%s, %s: waits for the applicant, and knows who asked',
    (step, outcome) =>
      expect(after(openAt(step), outcome).head).toMatchObject({ status: 'menunggu-pemohon', asker: step }),
  );

  it.each<[Partial<Record<StepId, number>>, number]>([
    [{}, 1],
    [{ 'agency-disposition': 1 }, 2],
    [{ 'agency-disposition': 4 }, 5],
  ])('after rounds %j the step sent back to is in round %i', (rounds, round) => {
    const { head } = after(openAt('division-disposition', { rounds }), 'send-back');
    expect([head.next?.round, head.rounds['agency-disposition']]).toEqual([round, round]);
  });

  it('forgets who asked for a revision once the case goes on', () =>
    expect(after(openAt('agency-disposition'), 'accept').head.asker).toBeUndefined());
});

describe('a step whose papers the applicant has not handed in', () => {
  it.each<[StepId, OutcomeId, CaseHead['papersIn'], StepId]>([
    ['agency-disposition', 'accept', ['technical-specification'], 'division-disposition'],
    ['division-disposition', 'forward', ['request-letter'], 'conformity-analysis'],
    ['integration-analysis', 'no-integration', [], 'build'],
  ])('%s, %s with %j in hand', (step, outcome, papersIn, wanted) => {
    const { head } = after(openAt(step, { papersIn }), outcome);
    const opens = wanted === 'build';
    expect([head.next?.step, head.asker]).toEqual(opens ? [wanted, undefined] : ['request', wanted]);
  });
});

describe('which decision is taken', () => {
  const decided = { head: headAt('agency-disposition'), steps: [decidedAt('agency-disposition')] };
  it.each<[string, CaseView, { step: StepId; round: number }]>([
    ['of another step', openAt('division-disposition'), at('agency-disposition')],
    ['of an earlier round', openAt('agency-disposition', {}, { round: 2 }), at('agency-disposition')],
    ['of a step that is not open yet', { head: headAt('agency-disposition'), steps: [] }, at('agency-disposition')],
    ['of a step that is decided', decided, at('agency-disposition')],
  ])('none %s', (_name, view, target) =>
    expect(() => decide(view, target, 'kadis', form('accept'), moment)).toThrow(AlreadyDecided),
  );
});

describe('what a decision records', () => {
  const view = openAt('agency-disposition', {
    flagged: true,
    waits: { holder: 'kadis', at: '2026-12-01T09:00:00.000Z' },
  });
  const sheet = { holder: 'kabid-data', agenda: '77/2026' };
  const holidays = holidaysFrom([]);
  const recorded = decide(view, at('agency-disposition'), 'plh-kadis', form('accept', sheet), { ...moment, holidays });

  it('the step, decided by whoever did it', () => {
    const by = { holder: 'plh-kadis', decidedBy: 'plh-kadis', decidedAt: '2026-12-01T02:00:00.000Z', decidedSeq: 8 };
    expect(recorded.step).toEqual({ ...view.steps[0], ...by, status: 'selesai', outcome: 'accept', workingDays: 1 });
  });
  it('no working days where the calendar is not known', () =>
    expect(after(view, 'accept', sheet).step?.workingDays).toBeUndefined());
  it('the next event of the chain', () => {
    const decided = { type: 'decided', step: 'agency-disposition', round: 1, outcome: 'accept', holder: 'kabid-data' };
    const after = { seq: 8, status: 'berjalan', previousHash: view.head.hash };
    expect(recorded.event).toMatchObject({ ...decided, ...after, actor: 'plh-kadis' });
  });
  it('the form as it was given', () =>
    expect(recorded.form).toMatchObject({ seq: 8, kind: 'decision', by: 'plh-kadis', data: form('accept', sheet) }));
  it('a head of that event', () => expect([recorded.head.seq, recorded.head.hash]).toEqual([8, recorded.event.hash]));
  it('that nobody is waited for, and the workflow is well', () =>
    expect([recorded.head.waits, recorded.head.flagged]).toEqual([undefined, undefined]));
  it('the first check two minutes later', () => expect(recorded.head.nextCheckAt).toBe('2026-12-01T02:02:00.000Z'));
  it("the sheet's agenda number", () =>
    expect(recorded.head.agenda).toEqual({ number: '77/2026', date: '2026-12-01' }));
  it('what the case was before', () => expect(recorded.before).toBe(view));
});

describe('the posts that a case is given to', () => {
  it.each<[StepId, OutcomeId, CaseHead['assigned']]>([
    ['agency-disposition', 'accept', { 'kepala-bidang': 'new', 'kepala-seksi': 'kasi-aplikasi' }],
    ['division-disposition', 'forward', { 'kepala-bidang': 'kabid-aptika', 'kepala-seksi': 'new' }],
    ['division-disposition', 'send-back', { 'kepala-bidang': 'kabid-aptika', 'kepala-seksi': 'kasi-aplikasi' }],
    ['conformity-analysis', 'conforms', { 'kepala-bidang': 'kabid-aptika', 'kepala-seksi': 'kasi-aplikasi' }],
  ])('%s, %s', (step, outcome, assigned) =>
    expect(after(openAt(step), outcome, { holder: 'new' }).head.assigned).toEqual(assigned),
  );
});

describe('what a decision leaves pending', () => {
  it.each<[string, StepId, OutcomeId, PendingWork[], PendingWork[]]>([
    ['that goes on', 'agency-disposition', 'accept', [], ['documents']],
    ['that ends the case', 'agency-disposition', 'reject', [], ['applicant', 'documents']],
    ['that requires no document', 'conformity-analysis', 'conforms', [], []],
    ['while an earlier document is missing', 'conformity-analysis', 'conforms', ['documents'], ['documents']],
    ['before the official had their mail', 'agency-disposition', 'accept', ['official'], ['documents']],
    ['before the applicant had theirs', 'agency-disposition', 'accept', ['applicant'], ['applicant-link', 'documents']],
    ['while a link is pending', 'agency-disposition', 'accept', ['applicant-link'], ['applicant-link', 'documents']],
    [
      'while a signed letter waits to be sent',
      'build',
      'cancel',
      ['letter:3:applicant'],
      ['applicant', 'letter:3:applicant', 'documents'],
    ],
    [
      'in between, while one waits',
      'agency-disposition',
      'accept',
      ['letter:3:applicant'],
      ['letter:3:applicant', 'documents'],
    ],
  ])('%s', (_name, step, outcome, before, left) =>
    expect(after(openAt(step, { pending: before }), outcome).head.pending).toEqual(left),
  );
});

describe('what an end leaves of name and letter', () => {
  it.each<[StepId, OutcomeId, object]>([
    ['agency-disposition', 'accept', {}],
    ['agency-disposition', 'reject', { subdomain: { release: 'perizinan' } }],
    ['conformity-analysis', 'does-not-conform', { subdomain: { release: 'perizinan' } }],
    ['build', 'done', {}],
    ['build', 'cancel', { subdomain: { release: 'perizinan' }, letters: { release: ['dinas kesehatan#005 123'] } }],
  ])('%s, %s', (step, outcome, holds) => {
    const { subdomain, letters } = after(openAt(step), outcome);
    expect({ ...(subdomain && { subdomain }), ...(letters && { letters }) }).toEqual(holds);
  });
});

describe('a revision', () => {
  const former = requestOf();
  const returned = (
    asker: StepId = 'conformity-analysis',
    rounds: CaseHead['rounds'] = { request: 2, [asker]: 1 },
  ): CaseView => ({
    head: headAt(
      'request',
      { rounds, letterKeys: [letterKey(former.agency.name, former.letter.number)] },
      { round: 2, asker },
    ),
    steps: [recordAt('request', { round: 2 })],
  });
  const sent = (change = {}, view = returned()) => resubmit(view, former, { ...former, ...change }, moment);

  it.each<StepId>(['agency-disposition', 'conformity-analysis'])('goes back to %s, in its next round', (asker) => {
    const { head } = sent({}, returned(asker));
    expect([head.status, head.next, head.asker]).toEqual(['berjalan', { step: asker, round: 2 }, undefined]);
  });
  it('is an event of the applicant, with the whole request', () => {
    expect(sent().event).toMatchObject({
      type: 'resubmitted',
      step: 'request',
      outcome: 'resubmit',
      actor: 'pemohon',
      round: 2,
    });
    expect(sent().form).toMatchObject({ kind: 'request', by: 'pemohon', data: former });
  });
  it('ends the round of the request', () =>
    expect(sent().step).toMatchObject({
      status: 'selesai',
      outcome: 'resubmit',
      decidedBy: 'pemohon',
      holder: 'pemohon',
    }));
  it.each<[string, Parameters<typeof sent>[0], object | undefined]>([
    ['the same name', {}, undefined],
    ['another name', { subdomain: 'klinik' }, { release: 'perizinan', hold: 'klinik' }],
  ])('under %s', (_name, change, subdomain) => expect(sent(change).subdomain).toEqual(subdomain));
  it('holds another letter besides the first', () => {
    const letter = { number: '005/999', date: '2026-11-28' };
    const key = letterKey(former.agency.name, letter.number);
    const { letters, head } = sent({ letter });
    expect(letters).toEqual({ hold: [key] });
    expect(head.letterKeys).toEqual([letterKey(former.agency.name, former.letter.number), key]);
  });
  it('holds no letter twice', () => {
    const { letters, head } = sent();
    expect(letters).toBeUndefined();
    expect(head.letterKeys).toHaveLength(1);
  });
  it.each<[string, string, number]>([
    ['the same', former.contact.email, 1],
    ['another', 'lain@example.id', 2],
  ])('from %s mailbox', (_name, email, mailbox) =>
    expect(sent({ contact: { ...former.contact, email } }).head.mailbox).toBe(mailbox),
  );
  it('carries its facts into the head', () =>
    expect(sent({ agency: { ...former.agency, name: 'Dinas Baru' } }).head.agency).toBe('Dinas Baru'));
  const missing = expect.objectContaining({ gaps: [expect.objectContaining({ field: 'attachments' })] });
  it.each<[StepId, string[], boolean]>([
    ['conformity-analysis', ['surat-permohonan'], false],
    ['division-disposition', ['surat-permohonan'], true],
    ['division-disposition', [], false],
  ])('to %s with %j is taken: %s', (asker, kinds, taken) => {
    const attachments = (former.attachments ?? []).filter(({ kind }) => kinds.includes(kind));
    const act = () => sent({ attachments }, returned(asker));
    if (taken) expect(act().head.next?.step).toBe(asker);
    else expect(act).toThrow(missing);
  });
});

describe('a withdrawal', () => {
  const gone = (view: CaseView) => withdraw(view, 'Anggaran dialihkan.', moment);

  it.each<StepId>(steps.map(({ id }) => id).filter((id) => id !== 'build'))('ends the case at %s', (step) => {
    const { head, event, form: sheet, step: record } = gone(openAt(step));
    expect([head.status, head.next, head.closedAt]).toEqual(['dicabut', undefined, '2026-12-01T02:00:00.000Z']);
    expect(event).toMatchObject({ type: 'withdrawn', step, outcome: 'withdraw', actor: 'pemohon', status: 'dicabut' });
    const data = { outcome: 'withdraw', reason: 'Anggaran dialihkan.' };
    expect(sheet).toMatchObject({ kind: 'withdrawal', data });
    expect(record).toMatchObject({ status: 'dibatalkan', outcome: 'withdraw', decidedBy: 'pemohon' });
  });
  it('is refused once the building began', () => expect(() => gone(openAt('build'))).toThrow(AlreadyDecided));
  it('is taken before the building opened, with no step to end', () => {
    const { head, step } = gone({ head: headAt('build'), steps: [] });
    expect([head.status, step]).toEqual(['dicabut', undefined]);
  });
  it('leaves name and letter to the next request', () =>
    expect(gone(openAt('integration'))).toMatchObject({
      subdomain: { release: 'perizinan' },
      letters: { release: ['dinas kesehatan#005 123'] },
    }));
  it.each<[string, CaseView, PendingWork[]]>([
    ['the official who was asked', openAt('integration'), ['applicant', 'official']],
    ['nobody else, where the applicant had the case', openAt('request'), ['applicant']],
    ['nobody else, where no step was open', { head: headAt('integration'), steps: [] }, ['applicant']],
  ])('is told to %s', (_name, view, left) => expect(gone(view).head.pending).toEqual(left));
});

describe('a note on progress', () => {
  const view = openAt('build');
  const noted = noteProgress(view, at('build'), 'kasi-aplikasi', 'Desain.', moment);

  it('leaves everything but the chain as it was', () =>
    expect({ ...noted.head, seq: view.head.seq, hash: view.head.hash }).toEqual(view.head));
  it('decides nothing', () => expect(noted.step).toBeUndefined());
  it('is an event with its text', () => {
    expect(noted.event).toMatchObject({ type: 'progress', seq: 8, actor: 'kasi-aplikasi' });
    expect(noted.form).toMatchObject({ kind: 'progress', data: { text: 'Desain.' }, seq: 8, caseId });
  });
  it('is refused where the step is not open', () =>
    expect(() => noteProgress({ ...view, steps: [] }, at('build'), 'x', 'y', moment)).toThrow(AlreadyDecided));
  it('follows the event before it', () => expect(noted.event.previousHash).toBe(view.head.hash));
  it('can be verified', () => {
    const start = { ...view, head: { ...view.head, seq: 0, hash: chainStart } };
    const { head, event, form: sheet } = noteProgress(start, at('build'), 'kasi', 'Desain.', moment);
    expect(chainFaults(head, [event], sheet ? [sheet] : [], moment.digest)).toEqual([]);
  });
});
