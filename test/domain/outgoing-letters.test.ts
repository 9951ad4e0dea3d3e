import { systemIds } from '../../functions/adapters/system';
import { chainFaults } from '../../functions/domain/case/chain';
import { lift } from '../../functions/domain/case/moves';
import type { CaseEvent, DocumentRecord } from '../../functions/domain/case/records';
import type { Transition } from '../../functions/domain/case/case';
import { documentFaults } from '../../functions/domain/documents/document-faults';
import { issue } from '../../functions/domain/documents/issuing';
import { filesOf } from '../../functions/domain/files/case-file';
import {
  entryGaps,
  numberKey,
  numberLetter,
  signLetter,
  withdrawLetter,
} from '../../functions/domain/letters/letter-acts';
import { compareText } from '../../functions/domain/letters/same-document';
import { lettersOf, type OutgoingLetter } from '../../functions/domain/letters/outgoing-letter';
import { signerNow, signingPost } from '../../functions/domain/letters/signing';
import { type Act, decisions, documentsOf, play, requestOf } from '../support/dossier';
import { textsOf } from '../support/document-text';
import { testRoster } from '../support/office';
import { withLetters } from '../support/with-letters';
import type { Dossier } from '../../functions/domain/case/records';

withLetters({ loop: true });
const at = (day: number) => ({ now: new Date(Date.UTC(2026, 11, day, 2)), digest: systemIds.digest });
const file = { key: 'files/signed', sha256: 'cd'.repeat(32), size: 9 };

/** A case whose documents are issued, and which goes on by transitions. */
const caseOf = (...acts: Act[]) => {
  const story = play(requestOf(), ...acts);
  let dossier: Dossier = story.dossier;
  let documents: DocumentRecord[] = [];
  const events = story.events;
  const take = ({ head, step, event, form, document }: Omit<Transition, 'before'>): void => {
    events.set(event.seq, event);
    const steps = step
      ? [...dossier.steps.filter((one) => one.round !== step.round || one.step !== step.step), step]
      : dossier.steps;
    dossier = { head, steps, forms: form ? [...dossier.forms, form] : dossier.forms };
    if (document) documents = [...documents.filter(({ documentId }) => documentId !== document.documentId), document];
  };
  const issueAll = () => {
    for (const model of documentsOf({ dossier, events })) {
      if (documents.some(({ documentId }) => documentId === model.documentId)) continue;
      const { blocks: _b, signatory: _s, annex: _a, below: _c, letterhead: _l, layout: _y, ...record } = model;
      take(issue(dossier, { ...record, ...file, sha256: systemIds.digest(model.documentId) }, false, at(10)));
    }
  };
  issueAll();
  const listed = (): CaseEvent[] => [...events.values()].sort((a, b) => a.seq - b.seq);
  const source = () => ({ events: listed(), forms: dossier.forms, documents });
  const letter = (): OutgoingLetter => lettersOf(source()).at(-1)!;
  return { take, issueAll, source, letter, story, dossier: () => dossier, documents: () => documents };
};
const entry = { number: '555/12-Diskominfo', date: '2026-12-02', holder: 'kadis' };

type Case = ReturnType<typeof caseOf>;
const number = (c: Case, change = {}) => {
  c.take(numberLetter(c.dossier(), c.letter(), { ...entry, ...change }, 'admin-1', at(3)));
  c.issueAll();
};
const sign = (c: Case) =>
  c.take(signLetter(c.dossier(), c.letter(), file, 'kadis', { copies: 2, toDecider: true }, at(4)));
const takeBack = (c: Case) => c.take(withdrawLetter(c.dossier(), c.letter(), 'Salah kirim', 'admin-1', at(4)));

describe('states', () => {
  it.each<[string, Act[], ((c: Case) => void)[], string]>([
    ['refused', [decisions.reject], [], 'draft'],
    ['returned', [decisions.return], [], 'draft'],
    ['lapsed', [decisions.return, { lapse: 30 }], [], 'draft'],
    ['not recommended', [decisions.accept, decisions.forward, decisions.doesNotConform], [], 'draft'],
    ['numbered', [decisions.reject], [number], 'numbered'],
    ['numbered anew', [decisions.reject], [number, (c) => number(c, { number: '556' })], 'numbered'],
    ['signed', [decisions.reject], [number, sign], 'signed'],
    ['withdrawn as a draft', [decisions.reject], [takeBack], 'withdrawn'],
    ['withdrawn with its number', [decisions.reject], [number, takeBack], 'withdrawn'],
    [
      'lifted',
      [decisions.return, { lapse: 30 }],
      [(c) => c.take(lift(c.dossier(), 'admin-1', 'Cuti bersama', at(4)))],
      'withdrawn',
    ],
  ])('%s', (_name, acts, steps, state) => {
    const c = caseOf(...acts);
    for (const step of steps) step(c);
    expect(c.letter().state).toBe(state);
    const { head, forms } = c.dossier();
    expect(chainFaults(head, c.source().events, forms, systemIds.digest)).toEqual([]);
    expect(documentFaults({ head, ...c.source() } as never, systemIds.digest)).toEqual([]);
  });

  it.each<[string, (c: Case) => void, (c: Case) => void]>([
    ['numbered once signed', sign, number],
    ['signed twice', sign, sign],
    ['signed once withdrawn', takeBack, sign],
    ['withdrawn once signed', sign, takeBack],
  ])('is not %s', (_name, first, second) => {
    const c = caseOf(decisions.reject);
    number(c);
    first(c);
    expect(() => second(c)).toThrow(/letter is/);
  });
});

it('is a draft without a number, which the applicant does not see', () => {
  const c = caseOf(decisions.reject);
  const draft = c.documents().find(({ kind }) => kind === 'surat-penolakan')!;
  expect(draft).toMatchObject({ audience: 'official', letter: { of: 2 }, title: expect.stringContaining('(konsep)') });
  expect(
    filesOf(c.dossier(), c.documents(), 'applicant')
      .map(({ title }) => title)
      .join(),
  ).not.toContain('Penolakan');
});

it('prints number, day and signatory in the next version, of the same decision', () => {
  const c = caseOf(decisions.accept, decisions.forward, decisions.doesNotConform);
  number(c);
  const version = documentsOf({ dossier: c.dossier(), events: c.story.events }).at(-1)!;
  expect(version).toMatchObject({ version: 2, audience: 'applicant', letter: { number: '555/12-Diskominfo' } });
  const text = textsOf(version).join('\n');
  expect(text).toContain('Nomor\n555/12-Diskominfo');
  expect(text).toContain('Menduplikasi Aplikasi Umum.');
  expect(version.signatory?.name).toBe('Pejabat kadis');
});

it('shows the applicant the signed version only, once there is one', () => {
  const c = caseOf(decisions.reject);
  number(c);
  const shown = () =>
    filesOf(c.dossier(), c.documents(), 'applicant').filter(({ title }) => title.includes('Penolakan'));
  expect(shown()).toEqual([]);
  sign(c);
  expect(shown().map(({ id }) => id.endsWith('-signed'))).toEqual([true]);
});

it('names a number that somebody changed in the record', () => {
  const c = caseOf(decisions.reject);
  number(c);
  const changed = c
    .documents()
    .map((one) => (one.letter?.number ? { ...one, letter: { ...one.letter, number: '1' } } : one));
  const record = { head: c.dossier().head, ...c.source(), documents: changed } as never;
  expect(documentFaults(record, systemIds.digest).join()).toContain('number and day are not those that were entered');
});

describe('what a signature makes due', () => {
  it('mails the signatory once there is a number', () => {
    const c = caseOf(decisions.reject);
    number(c);
    expect(c.dossier().head.pending).toEqual(
      expect.arrayContaining(['documents', expect.stringMatching(/^letter:\d+:sign$/)]),
    );
  });
  it('mails the applicant, the decider and each copy once it is signed', () => {
    const c = caseOf(decisions.reject);
    number(c);
    sign(c);
    const due = (c.dossier().head.pending ?? []).map((owed) => owed.split(':')[2]);
    expect(due).toEqual(expect.arrayContaining(['applicant', 'decider', 'copy-0', 'copy-1']));
  });
});

describe('the list and the numbers', () => {
  it('holds the new number and frees the one that was wrong', () => {
    const c = caseOf(decisions.reject);
    number(c);
    const again = numberLetter(c.dossier(), c.letter(), { ...entry, number: '556' }, 'admin-1', at(3));
    expect(again.outgoing?.number).toEqual({ hold: '2026#556', release: '2026#555/12/DISKOMINFO' });
  });
  it('leaves the number alone where only its signatory changes', () => {
    const c = caseOf(decisions.reject);
    number(c);
    const moved = numberLetter(c.dossier(), c.letter(), { ...entry, holder: 'kabid-aptika' }, 'sistem', at(3));
    expect(moved.outgoing?.number).toBeUndefined();
  });
  it.each([
    ['555/12-Diskominfo', '2026-12-02', '2026#555/12/DISKOMINFO'],
    [' 555 / 12 – diskominfo ', '2026-01-02', '2026#555/12/DISKOMINFO'],
    ['555/12-Diskominfo', '2027-01-02', '2027#555/12/DISKOMINFO'],
  ])('takes %s of %s for %s', (number, date, key) => expect(numberKey({ number, date })).toBe(key));
});

it.each([
  ['2026-11-24', 1],
  ['2026-11-25', 0],
  ['2026-11-26', 0],
])('refuses a day before the decision: %s', (date, count) =>
  // 25 November, 01.00 WIB.
  expect(entryGaps({ decidedAt: '2026-11-24T18:00:00Z' }, { date })).toHaveLength(count),
);

describe('who signs', () => {
  const signs = (acts: Act[], roster = testRoster) => {
    const c = caseOf(...acts);
    const { of, topic } = c.letter();
    const past = c.dossier().forms.filter(({ seq }) => seq <= of);
    return signerNow(signingPost(topic, past.at(-1)!, past, roster), roster, at(3).now)?.id;
  };
  it.each<[string, Act[], string]>([
    ['a refusal', [decisions.reject], 'kadis'],
    ['a return by the head', [decisions.return], 'kadis'],
    ['a lapse', [decisions.return, { lapse: 30 }], 'kadis'],
    ['"not recommended"', [decisions.accept, decisions.forward, decisions.doesNotConform], 'kadis'],
    ['a return by a section', [decisions.accept, decisions.forward, decisions.returnWithAdvice], 'kasi-aplikasi'],
  ])('%s', (_name, acts, holder) => expect(signs(acts)).toBe(holder));

  it('is the nearest above where the post is vacant', () => {
    const officials = testRoster.officials.map((one) =>
      one.id === 'kasi-aplikasi' ? { ...one, to: '2026-12-01' } : one,
    );
    const returned = [decisions.accept, decisions.forward, decisions.returnWithAdvice];
    expect(signs(returned, { ...testRoster, officials })).toBe('kabid-aptika');
  });
});

it.each([
  ['the letter', ['... dengan kami yang dan nomor ... SPN-2/12/PAB/XI/2026'], 'same'],
  ['its letters apart', ['SPN-2 / 12 / PAB\n/XI/2026'], 'same'],
  ['another letter', ['Dengan hormat, kami yang dan nomor SPN-3/13/PAB/XI/2026'], 'other'],
  [
    'a letter about another matter',
    ['Surat keputusan lain yang sama sekali berbeda isinya, nomor 999/2026, tentang kendaraan dinas.'],
    'other',
  ],
  ['a scan', [], 'unreadable'],
  ['signs that map to nothing', ['\u0001\u0002 %&/ xyz'], 'unreadable'],
])('compares the text of %s', (_name, readings, expected) =>
  expect(compareText(readings, 'SPN-2/12/PAB/XI/2026')).toBe(expected),
);
