import { system } from '../../../functions/domain/case/case';
import { lapse, lift, move, reassign, resend } from '../../../functions/domain/case/moves';
import type { CaseHead, CaseView, PendingWork } from '../../../functions/domain/case/records';
import { AlreadyDecided } from '../../../functions/domain/errors';
import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { caseId, closedHead, decidedAt, moment, openAt } from '../../support/case-at';

const to = { holder: 'kasi-data', post: 'kasi-data' };
const due = '2026-12-03T09:00:00.000Z';
const waiting = openAt('conformity-analysis', { waits: { holder: 'kasi-aplikasi', at: due } }, { dueAt: due });

describe('a step that passes to another holder', () => {
  const transition = move(waiting, to, 'admin-1', moment, 'Cuti.');

  it('keeps round, token and due time', () => expect(transition.step).toEqual({ ...waiting.steps[0], ...to }));
  it('waits for the new one, as long as before', () =>
    expect(transition.head.waits).toEqual({ holder: 'kasi-data', at: due }));
  it('stays next, with the case as it was given', () =>
    expect([transition.head.next, transition.head.assigned]).toEqual([waiting.head.next, waiting.head.assigned]));
  it('is looked after until the mail is sent', () =>
    expect(transition.head.nextCheckAt).toBe('2026-12-01T02:02:00.000Z'));
  it.each<[PendingWork[], PendingWork[]]>([
    [[], ['official']],
    [['official'], ['official']],
    [
      ['documents', 'applicant'],
      ['documents', 'applicant', 'official'],
    ],
  ])('leaves its mail pending, besides %j', (pending, left) =>
    expect(move(openAt('integration', { pending }), to, system, moment).head.pending).toEqual(left),
  );
  it('is an event that names roster ids and the reason', () => {
    expect(transition.event).toMatchObject({ type: 'moved', holder: 'kasi-data', actor: 'admin-1', seq: 8 });
    const data = { from: 'kasi-aplikasi', post: 'kasi-data', to: 'kasi-data', reason: 'Cuti.' };
    expect(transition.form).toMatchObject({ kind: 'move', data });
  });
  it('has no reason where the roster moved it', () =>
    expect(move(waiting, to, system, moment).form?.data).toEqual({
      from: 'kasi-aplikasi',
      post: 'kasi-data',
      to: 'kasi-data',
    }));
});

describe('a step that the secretariat gives to another post', () => {
  it.each<['kepala-bidang' | 'kepala-seksi', CaseHead['assigned']]>([
    ['kepala-bidang', { 'kepala-bidang': 'kasi-data', 'kepala-seksi': 'kasi-aplikasi' }],
    ['kepala-seksi', { 'kepala-bidang': 'kabid-aptika', 'kepala-seksi': 'kasi-data' }],
  ])('of a %s replaces the choice of that role alone', (role, assigned) =>
    expect(reassign(waiting, role, to, 'admin-1', 'Cuti.', moment).head.assigned).toEqual(assigned),
  );
  it('passes to its holder as any move does', () =>
    expect(reassign(waiting, 'kepala-seksi', to, 'admin-1', 'Cuti.', moment).step).toMatchObject(to));
});

describe('a lapse', () => {
  const held = openAt('request', { flagged: true, pending: ['letter:3:applicant', 'applicant'] }, { round: 2 });
  const lapsed = lapse(held, 30, { ...moment, holidays: holidaysFrom([]) });

  it('ends the case, and keeps who asked for the revision', () =>
    expect(lapsed.head).toMatchObject({
      status: 'kedaluwarsa',
      asker: 'agency-disposition',
      closedAt: '2026-12-01T02:00:00.000Z',
      next: undefined,
      waits: undefined,
      flagged: undefined,
      nextCheckAt: '2026-12-01T02:02:00.000Z',
    }));
  it('leaves its mail and documents pending, and the letters that were pending', () =>
    expect(lapsed.head.pending).toEqual(['applicant', 'letter:3:applicant', 'documents']));
  it('drops the round that was open', () =>
    expect(lapsed.step).toEqual({
      ...held.steps[0],
      status: 'dibatalkan',
      outcome: 'lapse',
      decidedBy: 'sistem',
      decidedSeq: 8,
      workingDays: 1,
      decidedAt: '2026-12-01T02:00:00.000Z',
    }));
  it('is an event of nobody, with the days that were waited', () => {
    expect(lapsed.event).toMatchObject({ type: 'lapsed', outcome: 'lapse', actor: 'sistem', round: 2 });
    expect(lapsed.form).toMatchObject({ kind: 'lapse', data: { outcome: 'lapse', workingDays: 30 } });
  });
  it('frees name and letter', () =>
    expect([lapsed.subdomain, lapsed.letters]).toEqual([
      { release: 'perizinan' },
      { release: ['dinas kesehatan#005 123'] },
    ]));
  it('never ends what an official holds', () =>
    expect(() => lapse(openAt('build'), 30, moment)).toThrow(AlreadyDecided));
});

describe('the lift of a lapse', () => {
  const former = decidedAt('request', { round: 2, status: 'dibatalkan', outcome: 'lapse', decidedSeq: 7 });
  const view: CaseView = {
    head: closedHead('kedaluwarsa', { asker: 'conformity-analysis', rounds: { request: 2 }, pending: ['applicant'] }),
    steps: [former],
  };
  const lifted = lift(view, 'admin-1', 'Diminta OPD.', moment);

  it('asks the applicant again, in a new round, for whoever asked', () =>
    expect(lifted.head).toMatchObject({
      status: 'menunggu-pemohon',
      asker: 'conformity-analysis',
      next: { step: 'request', round: 3 },
      rounds: { request: 3 },
      closedAt: undefined,
      nextCheckAt: '2026-12-01T02:02:00.000Z',
    }));
  it('leaves no mail about the lapse pending', () => expect(lifted.head.pending).toEqual([]));
  it('holds name and letter again', () =>
    expect([lifted.subdomain, lifted.letters]).toEqual([{ hold: 'perizinan' }, { hold: ['dinas kesehatan#005 123'] }]));
  it('takes the letter about the lapse from the list', () =>
    expect(lifted.outgoing).toEqual({ remove: { caseId, of: 7, decidedAt: former.decidedAt } }));
  it.each<[string, CaseView['steps']]>([
    ['is not known', []],
    ['was stored before events were', [{ ...former, decidedSeq: undefined }]],
  ])('takes none where the lapsed round %s', (_name, steps) =>
    expect(lift({ ...view, steps }, 'admin-1', 'Diminta OPD.', moment).outgoing).toBeUndefined(),
  );
  it('is the first round of a case that never counted one', () => {
    const head = closedHead('kedaluwarsa', { asker: 'conformity-analysis' });
    expect(lift({ ...view, head }, 'admin-1', 'Diminta OPD.', moment).head.rounds).toEqual({ request: 1 });
  });
  it('is an event of whoever lifted it, with the reason', () => {
    expect(lifted.event).toMatchObject({ type: 'lifted', actor: 'admin-1', step: 'request', round: 3 });
    expect(lifted.form).toMatchObject({ kind: 'lift', data: { reason: 'Diminta OPD.' } });
  });
});

it('a link that is mailed again is an event, and changes nothing else', () => {
  const { head, event, form, step } = resend(waiting, 'kasi-aplikasi', 'admin-1', moment);
  expect({ ...head, seq: 7, hash: waiting.head.hash }).toEqual(waiting.head);
  expect(event).toMatchObject({ type: 'resent', actor: 'admin-1', holder: 'kasi-aplikasi' });
  expect(form).toMatchObject({ kind: 'resend', data: { to: 'kasi-aplikasi' } });
  expect(step).toBeUndefined();
});
