import type { Transition } from '../../functions/domain/case/case';
import type { Dossier } from '../../functions/domain/case/records';
import { AlreadyDecided, InvalidInput, Unsent } from '../../functions/domain/errors';
import { enterAgenda } from '../../functions/use-cases/enter-agenda';
import { liftLapse } from '../../functions/use-cases/lift-lapse';
import { reassignStep } from '../../functions/use-cases/reassign-step';
import { resendLink } from '../../functions/use-cases/resend-link';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { unitDeps, unitNow } from '../support/unit-deps';

const { accept, forward } = decisions;
const broken = async () => {
  throw new Error('down');
};

const begin = (...acts: Act[]) => {
  const { dossier } = openNext(play(requestOf(), ...acts));
  const applied: Transition[] = [];
  const unit = unitDeps({
    cases: {
      apply: async (transition) => void applied.push(transition),
      putLink: async () => undefined,
      dossier: async () => undefined,
    },
  });
  const by = (input: Record<string, string> = {}) => ({
    administrator: 'admin-1',
    office: unit.recorded.office,
    input,
  });
  return { ...unit, dossier, applied, by };
};

describe('resend a link', () => {
  it('records who asked, then mails the holder', async () => {
    const { deps, recorded, applied, dossier, by } = begin(accept);
    await resendLink(deps, dossier, by());
    expect(applied.map(({ event }) => [event.type, event.actor, event.holder])).toEqual([
      ['resent', 'admin-1', 'kabid-aptika'],
    ]);
    expect(recorded.mails.map(({ to }) => to)).toEqual(['kabid-aptika@example.id']);
  });

  it('mails the applicant where the case waits for a revision', async () => {
    const { deps, recorded, dossier, by } = begin(decisions.return);
    await resendLink(deps, dossier, by());
    expect(recorded.mails.map(({ to }) => to)).toEqual(['siti@example.id']);
  });

  it('says that the mail was not sent, and keeps the record', async () => {
    const { deps, applied, dossier, by } = begin(accept);
    await expect(resendLink({ ...deps, mailer: { send: broken } }, dossier, by())).rejects.toThrow(Unsent);
    expect(applied).toHaveLength(1);
  });

  it.each([
    ['ignores a double click', 5, 0],
    ['tries again later', 11, 1],
  ])('%s', async (_name, seconds, count) => {
    const { deps, recorded, applied, dossier, by } = begin(accept);
    await resendLink(deps, dossier, by());
    const { head, form } = applied[0]!;
    const after: Dossier = { ...dossier, head, forms: [...dossier.forms, form!] };
    const clock = { now: () => new Date(unitNow.getTime() + seconds * 1000) };
    await resendLink({ ...deps, clock }, after, by({ seq: `${dossier.head.seq}` }));
    expect(recorded.mails).toHaveLength(1 + count);
  });

  it('mails nobody whom the page did not name', async () => {
    const { deps, applied, dossier, by } = begin(accept, forward);
    const command = by({ seq: `${dossier.forms[1]!.seq}` });
    await expect(resendLink(deps, dossier, command)).rejects.toThrow(AlreadyDecided);
    expect(applied).toEqual([]);
  });

  it('mails the applicant of a closed case its end, with a link', async () => {
    const { deps, recorded, dossier, by } = begin(decisions.reject);
    await resendLink(deps, dossier, by());
    expect(recorded.mails.map(({ to }) => to)).toEqual(['siti@example.id']);
    expect(recorded.mails[0]?.text).toMatch(
      /Permohonan ditolak[\s\S]*Sudah ada aplikasi serupa[\s\S]*\/pemohon\/secret-/,
    );
  });

  it.each<[string, Act]>([
    ['revises', decisions.return],
    ['has a closed case', decisions.reject],
  ])('refuses an address out of reach of an applicant who %s, and points to its correction', async (_what, act) => {
    const { deps, recorded, applied, dossier, by } = begin(act);
    const bounces = [{ email: 'siti@example.id', at: '2026-11-25T01:00:00.000Z', kind: 'bounce' as const }];
    const asked = { ...by(), office: { ...recorded.office, bounces } };
    await expect(resendLink(deps, dossier, asked)).rejects.toMatchObject({ gaps: [{ field: 'correct.email' }] });
    expect([applied, recorded.mails]).toEqual([[], []]);
  });
});

describe('reassign a step', () => {
  const input = { 'reassign.post': 'kasi-data', 'reassign.reason': 'Lebih sesuai.' };

  it('gives the step to the holder of the other post', async () => {
    const { deps, applied, dossier, by } = begin(accept, forward);
    await reassignStep(deps, dossier, by(input));
    expect(applied.map(({ step, head }) => [step?.holder, head.assigned['kepala-seksi']])).toEqual([
      ['kasi-data', 'kasi-data'],
    ]);
  });

  it.each<[string, Act[], number, string]>([
    ['another step is open since', [accept, forward, decisions.conforms], 2, 'kasi-data'],
    ['the same step was decided', [accept, forward], 1, 'kasi-data'],
  ])('refuses where %s than its page showed', async (_what, acts, decided, post) => {
    const { deps, applied, dossier, by } = begin(...acts);
    const seq = `${dossier.forms[decided]!.seq}`;
    const command = by({ ...input, 'reassign.post': post, seq });
    await expect(reassignStep(deps, dossier, command)).rejects.toThrow(AlreadyDecided);
    expect(applied).toEqual([]);
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['is quiet about the same again', {}, true],
    ['is quiet about the same reason with blanks around it', { 'reassign.reason': ' Lebih sesuai. ' }, true],
    ['refuses another post', { 'reassign.post': 'kasi-aplikasi' }, false],
    ['refuses another reason', { 'reassign.reason': 'Sakit.' }, false],
  ])('%s', async (_what, change, isQuiet) => {
    const { deps, applied, dossier, by } = begin(accept, forward);
    const command = by({ ...input, seq: `${dossier.head.seq}` });
    await reassignStep(deps, dossier, command);
    const { head, form, step } = applied[0]!;
    const after: Dossier = { head, forms: [...dossier.forms, form!], steps: [...dossier.steps.slice(0, -1), step!] };
    const again = reassignStep(deps, after, by({ ...command.input, ...change }));
    if (isQuiet) await again;
    else await expect(again).rejects.toThrow(AlreadyDecided);
    expect(applied).toHaveLength(1);
  });

  it('asks for a reason', async () => {
    const { deps, dossier, by } = begin(accept, forward);
    await expect(reassignStep(deps, dossier, by({ ...input, 'reassign.reason': '' }))).rejects.toThrow(InvalidInput);
  });

  it('refuses a step that only the head of the office decides', async () => {
    const { deps, dossier, by } = begin();
    await expect(reassignStep(deps, dossier, by(input))).rejects.toThrow(AlreadyDecided);
  });

  it('keeps the move where its mail fails', async () => {
    const { deps, recorded, applied, dossier, by } = begin(accept, forward);
    await reassignStep({ ...deps, cases: { ...deps.cases, dossier: broken } }, dossier, by(input));
    expect(applied).toHaveLength(1);
    expect(recorded.logged).toEqual(['delivery-failed']);
  });
});

describe('lift a lapse', () => {
  const lapsed = [decisions.return, { lapse: 30 }];
  const input = { 'lift.reason': 'Pemohon cuti bersama.' };

  it('gives the request back to its applicant and has it delivered', async () => {
    const { deps, recorded, applied, dossier, by } = begin(...lapsed);
    await liftLapse(deps, dossier, by(input));
    expect(applied.map(({ head }) => [head.status, head.next])).toEqual([
      ['menunggu-pemohon', { step: 'request', round: 3 }],
    ]);
    expect(recorded.started.map(([, payload]) => payload)).toEqual([{ caseId: dossier.head.caseId }]);
  });

  it('keeps the lift where the delivery does not start', async () => {
    const { deps, recorded, applied, dossier, by } = begin(...lapsed);
    await liftLapse({ ...deps, background: { start: broken } }, dossier, by(input));
    expect(applied).toHaveLength(1);
    expect(recorded.logged).toEqual(['delivery-failed']);
  });

  it('is quiet about the same again', async () => {
    const { deps, applied, dossier, by } = begin(...lapsed);
    const command = by({ ...input, seq: `${dossier.head.seq}` });
    await liftLapse(deps, dossier, command);
    const { head, form } = applied[0]!;
    await liftLapse(deps, { ...dossier, head, forms: [...dossier.forms, form!] }, command);
    expect(applied).toHaveLength(1);
  });

  it('refuses a lapse that its page did not show', async () => {
    const { deps, applied, dossier, by } = begin(...lapsed, { lift: 'Cuti.' }, { lapse: 30 });
    const command = by({ ...input, seq: `${dossier.forms[2]!.seq}` });
    await expect(liftLapse(deps, dossier, command)).rejects.toThrow(AlreadyDecided);
    expect(applied).toEqual([]);
  });

  it('refuses a case that has not lapsed', async () => {
    const { deps, dossier, by } = begin(accept);
    await expect(liftLapse(deps, dossier, by(input))).rejects.toThrow(AlreadyDecided);
  });
});

describe('enter the agenda number', () => {
  const input = { 'agenda.number': '45/SM/2026', 'agenda.date': '2026-11-30' };
  const atDesk = (...acts: Act[]) => {
    const begun = begin(...acts);
    const words: string[] = [];
    const register = {
      addWords: async ({ agenda }: Dossier['head']) => void words.push(agenda!.number),
      search: async () => ({ heads: [] }),
    };
    return { ...begun, words, deps: { ...begun.deps, register } };
  };

  it('records who entered it, and makes the case found by it', async () => {
    const { deps, applied, words, dossier, by } = atDesk();
    await enterAgenda(deps, dossier, by(input));
    expect(applied.map(({ event, head }) => [event.type, event.actor, head.agenda])).toEqual([
      ['agenda', 'admin-1', { number: '45/SM/2026', date: '2026-11-30' }],
    ]);
    expect(words).toEqual(['45/SM/2026']);
  });

  it('records the same entry once', async () => {
    const { deps, applied, dossier, by } = atDesk();
    await enterAgenda(deps, dossier, by(input));
    await enterAgenda(deps, { ...dossier, head: applied[0]!.head }, by(input));
    expect(applied).toHaveLength(1);
  });

  it.each([
    ['a day before the letter', { 'agenda.date': '2026-11-19' }, 'agenda.date'],
    ['a day to come', { 'agenda.date': '2026-12-02' }, 'agenda.date'],
    ['no number', { 'agenda.number': '' }, 'agenda.number'],
  ])('refuses %s beside its field', async (_name, change, field) => {
    const { deps, dossier, by } = atDesk();
    const refused = enterAgenda(deps, dossier, by({ ...input, ...change }));
    await expect(refused).rejects.toMatchObject({ gaps: [{ field }] });
  });

  it('says that somebody else entered another number meanwhile, and takes the next try', async () => {
    const { deps, applied, dossier, by } = atDesk();
    const head = { ...dossier.head, agenda: { number: '44', date: '2026-11-30' } };
    const refused = enterAgenda(deps, { ...dossier, head }, by({ ...input, was: '44 2026-11-28' }));
    await expect(refused).rejects.toMatchObject({ gaps: [{ message: expect.stringMatching(/44, .* baru saja/) }] });
    await enterAgenda(deps, { ...dossier, head }, by({ ...input, was: '44 2026-11-30' }));
    expect(applied).toHaveLength(1);
  });

  it.each([
    ['another day of the same number', { 'agenda.number': '44', 'agenda.date': '2026-11-29' }, 1],
    ['another number and an impossible day', { 'agenda.date': '2026-12-02' }, 2],
  ])('names the entry that somebody else made meanwhile where the page sends %s', async (_name, change, gaps) => {
    const { deps, dossier, by } = atDesk();
    const head = { ...dossier.head, agenda: { number: '44', date: '2026-11-30' } };
    const refused = enterAgenda(deps, { ...dossier, head }, by({ ...input, ...change, was: '44 2026-11-28' }));
    await expect(refused).rejects.toMatchObject({ gaps: { length: gaps } });
    await expect(refused).rejects.toMatchObject({
      gaps: expect.arrayContaining([{ field: 'agenda.number', message: expect.stringContaining('baru saja dicatat') }]),
    });
  });
});
