import { append } from '../../../functions/domain/case/append';
import { canonicalJson } from '../../../functions/domain/case/canonical';
import { chainFaults, chainStart, formHash, sealEvent } from '../../../functions/domain/case/chain';
import type { CaseEvent, FormRecord } from '../../../functions/domain/case/records';
import { sealedChainFaults } from '../../../functions/domain/case/sealed-chain';
import { closedHead, headAt, moment } from '../../support/case-at';

const { digest } = moment;

describe('canonical JSON', () => {
  it.each<[string, unknown, string]>([
    ['sorts keys at every depth', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    ['sorts the keys within a list, and keeps its order', [{ b: 1, a: 2 }, 1], '[{"a":2,"b":1},1]'],
    ['sorts by code unit, capitals first', { a: 1, B: 2 }, '{"B":2,"a":1}'],
    ['leaves out what is undefined', { a: undefined, b: 1 }, '{"b":1}'],
    ['keeps null', { a: null }, '{"a":null}'],
    ['writes a text alone', 'é', '"é"'],
  ])('%s', (_name, value, text) => expect(canonicalJson(value)).toBe(text));
});

/** Three events of a case: a note, a document, a note. */
const chain = () => {
  const blank = { ...headAt('build'), seq: 0, hash: chainStart };
  const note = (text: string) => ({ kind: 'progress', data: { text } }) as const;
  const facts = { type: 'progress', step: 'build', round: 1, actor: 'kasi-aplikasi' } as const;
  const first = append(blank, { ...facts, form: note('Desain.') }, moment);
  const document = sealEvent(
    {
      caseId: blank.caseId,
      seq: 2,
      type: 'issued',
      at: moment.now.toISOString(),
      actor: 'sistem',
      step: 'build',
      round: 1,
      status: 'berjalan',
      documentId: 'doc',
      formHash: digest('file'),
      previousHash: first.event.hash,
    },
    digest,
  );
  const last = append({ ...first.head, seq: 2, hash: document.hash }, { ...facts, form: note('Uji.') }, moment);
  return { head: last.head, events: [first.event, document, last.event], forms: [first.form, last.form] };
};
type Chain = ReturnType<typeof chain>;
const faults = ({ head, events, forms }: Chain) => chainFaults(head, events, forms, digest);
const change = <T>(all: T[], at: number, to: Partial<T>): T[] =>
  all.map((one, index) => (index === at ? { ...one, ...to } : one));
/** Returns the chain with one event changed and sealed again, as an attacker with write access to the table could do. */
const reseal =
  (to: Partial<CaseEvent>, at = 1) =>
  (whole: Chain): Chain => {
    const { hash: _hash, ...sealed } = { ...whole.events.at(at), ...to } as CaseEvent;
    return { ...whole, events: change(whole.events, at, sealEvent(sealed, digest)) };
  };

it('finds nothing in a whole chain', () => expect(faults(chain())).toEqual([]));

it.each<[string, (whole: Chain) => Chain, string[]]>([
  [
    'a changed event',
    (all) => ({ ...all, events: change(all.events, 1, { actor: 'kadis' }) }),
    ['event 2 was changed'],
  ],
  [
    'a later date',
    (all) => ({ ...all, events: change(all.events, 0, { at: '2027-01-01T00:00:00.000Z' }) }),
    ['event 1 was changed', 'the form of event 1 was changed'],
  ],
  [
    'an event that was changed and sealed anew',
    reseal({ actor: 'kadis' }),
    ['event 3 does not follow the one before it'],
  ],
  ['the newest one, sealed anew', reseal({ outcome: 'done' }, 2), ['the newest events are missing']],
  [
    'a cut tail',
    (all) => ({ ...all, events: all.events.slice(0, 2), forms: all.forms.slice(0, 1) }),
    ['the newest events are missing'],
  ],
  [
    'a missing event',
    (all) => ({ ...all, events: all.events.filter(({ seq }) => seq !== 2) }),
    ['event 3 stands at place 2', 'event 3 does not follow the one before it', 'the newest events are missing'],
  ],
  [
    'events in another order',
    (all) => ({ ...all, events: [...all.events].reverse() }),
    [
      'event 3 stands at place 1',
      'event 3 does not follow the one before it',
      'event 2 does not follow the one before it',
      'event 1 stands at place 3',
      'event 1 does not follow the one before it',
      'the newest events are missing',
    ],
  ],
  [
    'a changed form',
    (all) => ({ ...all, forms: change<FormRecord>(all.forms, 0, { data: { text: 'Lain.' } } as Partial<FormRecord>) }),
    ['the form of event 1 was changed'],
  ],
  [
    'a form by another person',
    (all) => ({ ...all, forms: change<FormRecord>(all.forms, 0, { by: 'kadis' }) }),
    ['the form of event 1 was changed'],
  ],
  [
    'a form of another time',
    (all) => ({ ...all, forms: change<FormRecord>(all.forms, 0, { at: '2027-01-01T00:00:00.000Z' }) }),
    ['the form of event 1 was changed'],
  ],
  [
    'a form of another round',
    (all) => ({ ...all, forms: change<FormRecord>(all.forms, 0, { round: 2 }) }),
    ['the form of event 1 was changed'],
  ],
  [
    'a form of another step',
    (all) => ({ ...all, forms: change<FormRecord>(all.forms, 0, { step: 'integration' }) }),
    ['the form of event 1 was changed'],
  ],
  ['a missing form', (all) => ({ ...all, forms: all.forms.slice(1) }), ['event 1 has no form']],
  [
    'a form twice',
    (all) => ({ ...all, forms: [...all.forms, ...all.forms.slice(0, 1)] }),
    ['event 1 has more than one form'],
  ],
  [
    'a form of an event that issued a document',
    (all) => ({ ...all, forms: [...all.forms, { ...all.forms[0], seq: 2 } as FormRecord] }),
    ['a form names event 2, which has none'],
  ],
  [
    'a form of no event',
    (all) => ({ ...all, forms: [...all.forms, { ...all.forms[0], seq: 9 } as FormRecord] }),
    ['a form names event 9, which has none'],
  ],
  [
    'another hash in the head',
    (all) => ({ ...all, head: { ...all.head, hash: chainStart } }),
    ['the newest events are missing'],
  ],
  [
    'another count in the head',
    (all) => ({ ...all, head: { ...all.head, seq: 4 } }),
    ['the newest events are missing'],
  ],
])('finds %s', (_name, tamper, found) => expect(faults(tamper(chain()))).toEqual(found));

describe('the head beside its chain', () => {
  const one = (facts: Partial<CaseEvent>) => {
    const blank = {
      caseId: 'c',
      seq: 1,
      type: 'issued',
      at: 't',
      actor: 'a',
      step: 'build',
      round: 1,
      documentId: 'd',
    } as const;
    return sealEvent({ ...blank, status: 'berjalan', formHash: 'f', previousHash: chainStart, ...facts }, digest);
  };
  const against = (head: { status?: CaseEvent['status']; requestNumber?: string }, event: CaseEvent) =>
    chainFaults({ ...head, seq: 1, hash: event.hash }, [event], [], digest);
  const stale = "the status is not the newest event's";

  it.each<[CaseEvent['status'], CaseEvent['status'], string[]]>([
    ['selesai', 'selesai', []],
    ['ditolak', 'selesai', [stale]],
    ['berjalan', 'selesai', [stale]],
    ['selesai', 'berjalan', [stale]],
    // A step opens without an event.
    ['menunggu-pemohon', 'berjalan', []],
  ])('says %s after an event that left it %s', (status, sealed, found) =>
    expect(against({ status }, one({ status: sealed }))).toEqual(found),
  );
  it.each<[string | undefined, string | undefined, number]>([
    ['12/2026', '12/2026', 0],
    ['13/2026', '12/2026', 1],
    ['12/2026', undefined, 0],
    [undefined, '12/2026', 0],
  ])('has number %s where the chain has %s: %i faults', (requestNumber, recorded, count) =>
    expect(against({ requestNumber }, one({ requestNumber: recorded }))).toHaveLength(count),
  );
});

describe('an appended event', () => {
  const decided = { type: 'decided', step: 'agency-disposition', round: 1, actor: 'kadis' } as const;
  it('seals number, time and status, and moves the head along', () => {
    const head = closedHead('ditolak');
    const { event, head: next } = append(
      head,
      {
        type: 'decided',
        step: 'agency-disposition',
        round: 1,
        outcome: 'reject',
        actor: 'kadis',
        form: { kind: 'decision', data: { outcome: 'reject' } },
      },
      moment,
    );
    expect(event).toMatchObject({ seq: 8, at: '2026-12-01T02:00:00.000Z', status: 'ditolak', previousHash: head.hash });
    expect(event.formHash).toBe(formHash({ data: { outcome: 'reject' } }, digest));
    expect(next).toEqual({ ...head, seq: 8, hash: event.hash, pending: ['documents'] });
  });
  it.each<[Parameters<typeof append>[1], string[] | undefined]>([
    [{ ...decided, outcome: 'reject', form: { kind: 'decision', data: { outcome: 'reject' } } }, ['surat-penolakan']],
    [{ ...decided, type: 'progress', form: { kind: 'progress', data: { text: 'x' } } }, []],
  ])('names the documents that its form pending: %j', (sealed, kinds) =>
    expect(append(closedHead('ditolak'), sealed, moment).event.documents).toEqual(kinds),
  );
  it('names no drafts where letters go out as decided', () => {
    const sealed = { ...decided, form: { kind: 'decision', data: { outcome: 'reject' } } } as const;
    expect(append(closedHead('ditolak'), sealed, moment).event).not.toHaveProperty('letters');
  });
});

describe('the chain of a record that is kept as a whole', () => {
  const seal = (sealed: { seq: number; previousHash: string; recordHash: string }) => ({
    ...sealed,
    hash: digest(canonicalJson(sealed)),
  });
  const first = seal({ seq: 1, previousHash: chainStart, recordHash: 'one' });
  const second = seal({ seq: 2, previousHash: first.hash, recordHash: 'two' });
  const record = { version: 2, hash: second.hash, recordHash: 'two' };
  const late = seal({ seq: 3, previousHash: second.hash, recordHash: 'three' });

  it.each<[string, typeof record, (typeof first)[], string[]]>([
    ['nothing in a whole one', record, [first, second], []],
    ['nothing before the first change', { version: 0, hash: chainStart, recordHash: 'zero' }, [], []],
    ['a changed record', { ...record, recordHash: 'other' }, [first, second], ['the record was changed']],
    ['a changed event', record, [{ ...first, recordHash: 'x' }, second], ['event 1 was changed']],
    ['a cut tail', record, [first], ['the newest events are missing', 'the record was changed']],
    [
      'an event that the record does not know',
      record,
      [first, second, late],
      ['the newest events are missing', 'the record was changed'],
    ],
    ['a gap', record, [first, { ...second, seq: 3 }], ['event 3 stands at place 2', 'event 3 was changed']],
    [
      'another beginning',
      record,
      [{ ...first, previousHash: 'x' }, second],
      ['event 1 does not follow the one before it', 'event 1 was changed'],
    ],
  ])('shows %s', (_name, input, events, found) => expect(sealedChainFaults(input, events, digest)).toEqual(found));
});
