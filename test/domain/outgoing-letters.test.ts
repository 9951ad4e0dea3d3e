import { systemIds } from '../../functions/adapters/system';
import { chainFaults } from '../../functions/domain/case/chain';
import { lift } from '../../functions/domain/case/moves';
import { documentFaults } from '../../functions/domain/documents/document-faults';
import { filesOf } from '../../functions/domain/files/case-file';
import { entryGaps, numberLetter } from '../../functions/domain/letters/letter-acts';
import { numberKey, numberKeys } from '../../functions/domain/letters/number-keys';
import { signerNow, signingPost } from '../../functions/domain/letters/signing';
import { changeProfile } from '../support/change-profile';
import { type Act, decisions, documentsOf } from '../support/dossier';
import { textsOf } from '../support/document-text';
import {
  again,
  anew,
  at,
  entry,
  letterCase,
  type LetterCase,
  number,
  replace,
  sign,
  takeBack,
} from '../support/letter-case';
import { testRoster } from '../support/office';
import { withLetters } from '../support/with-letters';

withLetters({ loop: true });

describe('states', () => {
  it.each<[string, Act[], ((c: LetterCase) => void)[], string]>([
    ['refused', [decisions.reject], [], 'draft'],
    ['returned', [decisions.return], [], 'draft'],
    ['lapsed', [decisions.return, { lapse: 30 }], [], 'draft'],
    ['not recommended', [decisions.accept, decisions.forward, decisions.doesNotConform], [], 'draft'],
    ['numbered', [decisions.reject], [number], 'numbered'],
    ['numbered anew', [decisions.reject], [number, (c) => number(c, { number: '556' })], 'numbered'],
    ['signed', [decisions.reject], [number, sign], 'signed'],
    ['withdrawn as a draft', [decisions.reject], [takeBack], 'withdrawn'],
    ['withdrawn with its number', [decisions.reject], [number, takeBack], 'withdrawn'],
    ['withdrawn and issued again', [decisions.reject], [number, takeBack, again], 'draft'],
    ['withdrawn as a draft, issued again and numbered', [decisions.reject], [takeBack, again, number], 'numbered'],
    ['issued again and withdrawn again', [decisions.reject], [number, takeBack, again, takeBack], 'withdrawn'],
    ['replaced', [decisions.reject], [number, sign, replace], 'draft'],
    ['replaced and numbered', [decisions.reject], [number, sign, replace, anew], 'numbered'],
    ['replaced and signed', [decisions.reject], [number, sign, replace, anew, sign], 'signed'],
    ['replaced, then withdrawn', [decisions.reject], [number, sign, replace, anew, takeBack], 'withdrawn'],
    [
      'lifted',
      [decisions.return, { lapse: 30 }],
      [(c) => c.take(lift(c.dossier(), 'admin-1', 'Cuti bersama', at(4)))],
      'withdrawn',
    ],
  ])('%s', (_name, acts, steps, state) => {
    const c = letterCase(...acts);
    for (const step of steps) step(c);
    expect(c.letter().state).toBe(state);
    const { head, forms } = c.dossier();
    expect(chainFaults(head, c.source().events, forms, systemIds.digest)).toEqual([]);
    expect(documentFaults({ head, ...c.source() }, systemIds.digest)).toEqual([]);
  });

  it.each<[string, (c: LetterCase) => void, (c: LetterCase) => void]>([
    ['numbered once signed', sign, number],
    ['signed twice', sign, sign],
    ['signed once withdrawn', takeBack, sign],
    ['withdrawn once signed', sign, takeBack],
    ['issued again while it waits', anew, again],
    ['issued again once signed, without a reason', sign, again],
    ['replaced once withdrawn', takeBack, (c) => (again(c), replace(c))],
  ])('is not %s', (_name, first, second) => {
    const c = letterCase(decisions.reject);
    number(c);
    first(c);
    expect(() => second(c)).toThrow(/letter is/);
  });
});

it('is a draft without a number, which the applicant does not see', () => {
  const c = letterCase(decisions.reject);
  const draft = c.documents().find(({ kind }) => kind === 'surat-penolakan')!;
  expect(draft).toMatchObject({ audience: 'official', letter: { of: 2 }, title: expect.stringContaining('(konsep)') });
  expect(
    filesOf(c.dossier(), c.documents(), 'applicant')
      .map(({ title }) => title)
      .join(),
  ).not.toContain('Penolakan');
});

it('prints number, day and signatory in the next version, of the same decision', () => {
  const c = letterCase(decisions.accept, decisions.forward, decisions.doesNotConform);
  number(c);
  const version = documentsOf({ dossier: c.dossier(), events: c.story.events }).at(-1)!;
  expect(version).toMatchObject({ version: 2, audience: 'applicant', letter: { number: '555/12-Diskominfo' } });
  const text = textsOf(version).join('\n');
  expect(text).toContain('Nomor\n555/12-Diskominfo');
  expect(text).toContain('Menduplikasi Aplikasi Umum.');
  expect(version.signatory?.name).toBe('Pejabat kadis');
});

it('shows the applicant the signed version only, once there is one', () => {
  const c = letterCase(decisions.reject);
  number(c);
  const shown = () =>
    filesOf(c.dossier(), c.documents(), 'applicant').filter(({ title }) => title.includes('Penolakan'));
  expect(shown()).toEqual([]);
  sign(c);
  expect(shown().map(({ id }) => id.endsWith('-signed'))).toEqual([true]);
});

it('names a number that somebody changed in the record', () => {
  const c = letterCase(decisions.reject);
  number(c);
  const changed = c
    .documents()
    .map((one) => (one.letter?.number ? { ...one, letter: { ...one.letter, number: '1' } } : one));
  const record = { head: c.dossier().head, ...c.source(), documents: changed };
  expect(documentFaults(record, systemIds.digest).join()).toContain('number and day are not those that were entered');
});

describe('what a signature makes due', () => {
  it('mails the signatory once there is a number', () => {
    const c = letterCase(decisions.reject);
    number(c);
    expect(c.dossier().head.pending).toEqual(
      expect.arrayContaining(['documents', expect.stringMatching(/^letter:\d+:sign$/)]),
    );
  });
  it('mails the applicant and each copy once it is signed, and nobody whom the letter does not name', () => {
    const c = letterCase(decisions.reject);
    number(c);
    sign(c);
    const due = (c.dossier().head.pending ?? []).map((work) => work.split(':')[2]);
    expect(due.filter(Boolean)).toEqual(['sign', 'applicant', 'copy-0', 'copy-1']);
  });
  it.each<[string, ((c: LetterCase) => void)[], string[]]>([
    ['the applicant once it is withdrawn', [takeBack], ['applicant']],
    ['nobody once it is issued again', [takeBack, again], []],
    ['everybody who got it once it is replaced', [number, sign, replace], ['applicant', 'copy-0', 'copy-1']],
  ])('mails %s', (_name, steps, due) => {
    const c = letterCase(decisions.reject);
    for (const step of steps) step(c);
    const { pending = [], seq } = c.dossier().head;
    const ofLast = pending.filter((work) => work.startsWith(`letter:${seq}:`)).map((work) => work.split(':')[2]);
    expect(ofLast).toEqual(due);
  });
});

describe('the list and the numbers', () => {
  it('holds the new number and frees the one that was wrong', () => {
    const c = letterCase(decisions.reject);
    number(c);
    const again = numberLetter(c.dossier(), c.letter(), { ...entry, number: '556' }, 'admin-1', at(3));
    expect(again.outgoing?.number).toEqual({ hold: ['2026#556'], release: ['2026#555/12/DISKOMINFO'] });
  });
  it('leaves the number alone where only its signatory changes', () => {
    const c = letterCase(decisions.reject);
    number(c);
    const moved = numberLetter(c.dossier(), c.letter(), { ...entry, holder: 'kabid-aptika' }, 'sistem', at(3));
    expect(moved.outgoing?.number).toBeUndefined();
  });
  it.each([
    ['555/12-Diskominfo', '2026-12-02', '2026#555/12/DISKOMINFO'],
    [' 555 / 12 – diskominfo ', '2026-01-02', '2026#555/12/DISKOMINFO'],
    ['555/12-Diskominfo', '2027-01-02', '2027#555/12/DISKOMINFO'],
    ['007/12-Diskominfo', '2026-12-02', '2026#7/12/DISKOMINFO'],
    ['7/012-Diskominfo', '2026-12-02', '2026#7/12/DISKOMINFO'],
    ['500.012/00070', '2026-12-02', '2026#500/12/70'],
    ['B-0007/KOM02', '2026-12-02', '2026#B/7/KOM02'],
    ['0/100', '2026-12-02', '2026#0/100'],
  ])('takes %s of %s for %s', (number, date, key) => expect(numberKey({ number, date })).toBe(key));
  it('also holds the spelling that earlier versions held', () =>
    expect(numberKeys({ number: '007/12', date: '2026-12-02' })).toEqual(['2026#7/12', '2026#007/12']));
  it('keeps the shared key where only the zeros of the spelling change', () => {
    const c = letterCase(decisions.reject);
    number(c, { number: '007/12' });
    const again = numberLetter(c.dossier(), c.letter(), { ...entry, number: '7/12' }, 'admin-1', at(3));
    expect(again.outgoing?.number).toEqual({ hold: ['2026#7/12'], release: ['2026#007/12'] });
  });
});

it.each([
  ['2026-11-24', 1],
  ['2026-11-25', 0],
  ['2026-11-26', 0],
])('refuses a day before the decision: %s', (date, count) =>
  // 25 November, 01.00 WIB.
  expect(entryGaps({ decidedAt: '2026-11-24T18:00:00Z' }, { number: '1', date })).toHaveLength(count),
);

describe('an outgoing number', () => {
  const gapsOf = (number: string) => entryGaps({ decidedAt: '2026-11-24T18:00:00Z' }, { number, date: '2026-11-26' });
  it.each(['12', '500.12/123-Diskominfo/2026', '005 / 12 - SEKRE', 'B.12/É-1'])('may be %s', (number) =>
    expect(gapsOf(number)).toEqual([]),
  );
  it.each(['-', 'tanpa nomor', '12; DROP', '=12', '12/_/3', '<b>12</b>', '12 📄', 'nomor:12', '12(1)'])(
    'is not %s',
    (number) =>
      expect(gapsOf(number)).toMatchObject([
        { field: 'outgoing.number', message: expect.stringContaining('satu angka.') },
      ]),
  );
  it('names the example of the office', () => {
    changeProfile({ letters: { loop: true, numberExample: '500.12/123-Diskominfo/2026' } });
    expect(gapsOf('tanpa nomor')[0]?.message).toContain('Contoh: 500.12/123-Diskominfo/2026.');
    changeProfile({ letters: { loop: true } });
  });
});

describe('who signs', () => {
  const signs = (acts: Act[], roster = testRoster) => {
    const c = letterCase(...acts);
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
