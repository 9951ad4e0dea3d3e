import { readFileSync } from 'node:fs';
import { keysOf } from '../../functions/domain/narrow';
import { present } from '../../functions/domain/present';
import path from 'node:path';
import { headItem } from '../../functions/adapters/dynamodb/head-item';
import {
  appKey,
  documentLookupKey,
  draftKey,
  entryKey,
  headKey,
  letterGuardKey,
  linkKey,
  officeKey,
  outgoingKey,
  outgoingNumberKey,
  sessionKey,
  subdomainKey,
  tokenKey,
} from '../../functions/adapters/dynamodb/table';
import type { CaseHead } from '../../functions/domain/case/records';
import type { OutgoingLetter } from '../../functions/domain/letters/outgoing-letter';
import { closedStatuses } from '../../functions/domain/sop/sop';
import { situationOf } from '../../local/ops/restore/chains';
import {
  type Chain,
  isForgotten,
  type Item,
  kindOf,
  restoreKinds,
  ruleOf,
  type Situation,
} from '../../local/ops/restore/restore-rules';
import { caseId, closedHead, headAt } from '../support/case-at';

const itemOf = (head: CaseHead): Item => ({ ...headItem({ head, steps: [] }), ...headKey(caseId) });
const open = headAt('conformity-analysis', { subdomain: 'perizinan', seq: 7 });
const chainOf = (situation: Situation, head: CaseHead = open, more: Partial<Chain> = {}): Chain => ({
  situation,
  record: itemOf(head),
  version: head.seq,
  ...more,
});
const ruleFor = (item: Item) => ruleOf(present(kindOf(item), 'a kind of item'));
const comesBack = (item: Item, chain: Chain): boolean => {
  const rule = ruleFor(item);
  return rule.owner ? rule.comesBack(item, chain) : rule.comesBack;
};
const replaces = (item: Item, chain: Chain, current: Item = item): boolean => {
  const rule = ruleFor(item);
  return (rule.owner && rule.replaces?.(item, chain, current)) ?? false;
};

const at = { caseId, step: 'conformity-analysis' as const, round: 1 };
const items = {
  head: itemOf(open),
  entry: { ...entryKey({ caseId, seq: 7 }) },
  'later entry': { ...entryKey({ caseId, seq: 8 }) },
  token: { ...tokenKey(caseId) },
  draft: { ...draftKey({ ...at, author: 'kasi', slot: '' }) },
  'draft of an earlier step': { ...draftKey({ ...at, step: 'division-disposition', author: 'kabid', slot: '' }) },
  link: { ...linkKey({ hash: 'h' }), caseId },
  document: { ...documentLookupKey('d'), caseId },
  subdomain: { ...subdomainKey('perizinan'), caseId },
  letter: { ...letterGuardKey(present(open.letterKeys[0], 'the key of the letter')), caseId },
  'another subdomain': { ...subdomainKey('nama-lama'), caseId },
} satisfies Record<string, Item>;

describe('a missing item comes back', () => {
  const nothing = { head: false, entry: false, 'later entry': false, token: false, draft: false };
  const otherKinds = { link: false, document: false, subdomain: false, letter: false };
  const expected: Record<Situation, Partial<Record<keyof typeof items, boolean>>> = {
    lost: {
      head: true,
      entry: true,
      'later entry': false,
      token: true,
      draft: true,
      'draft of an earlier step': false,
      link: true,
      document: true,
      subdomain: true,
      letter: true,
    },
    // A draft may have been dropped by its author.
    unmoved: { head: false, entry: true, token: true, draft: false, link: true, subdomain: true, letter: true },
    advanced: {
      head: false,
      entry: true,
      'later entry': false,
      token: false,
      draft: false,
      link: true,
      document: true,
    },
    torn: { ...nothing, ...otherKinds },
  };
  it.each(
    keysOf(expected).flatMap((situation) =>
      keysOf(expected[situation]).map((name) => ({ situation, name, isBack: expected[situation][name] })),
    ),
  )('$situation: $name → $isBack', ({ situation, name, isBack }) => {
    expect(comesBack(items[name], chainOf(situation))).toBe(isBack);
  });

  it('the draft of the open step of a named case', () => {
    expect(comesBack(items.draft, chainOf('unmoved', open, { isNamed: true }))).toBe(true);
    expect(comesBack(items.draft, chainOf('advanced', open, { isNamed: true }))).toBe(false);
  });
});

describe('a guard of a case that went on', () => {
  const holds = Object.fromEntries(
    closedStatuses.map((status) => [
      status,
      [items.subdomain, items.letter].map((item) => comesBack(item, chainOf('advanced', closedHead(status)))),
    ]),
  );
  it('comes back only where its end keeps it', () => {
    expect(holds).toEqual({
      selesai: [true, true],
      ditolak: [false, true],
      'tidak-direkomendasikan': [false, true],
      dicabut: [false, false],
      dibatalkan: [false, false],
      kedaluwarsa: [false, false],
    });
  });
  it('comes back while it is open, for the name that it asks for now', () => {
    expect(comesBack(items.subdomain, chainOf('advanced'))).toBe(true);
    expect(comesBack(items['another subdomain'], chainOf('advanced'))).toBe(false);
  });
});

describe('the row of an outgoing letter of a case that went on', () => {
  const decidedAt = '2026-11-24T02:00:00.000Z';
  const entry = { number: '555/12', date: '2026-12-02', holder: 'kadis' };
  const row = { ...outgoingKey({ decidedAt, caseId, of: 3 }), caseId, of: 3 };
  const letter = (state: OutgoingLetter['state'], more: Partial<OutgoingLetter> = {}): OutgoingLetter => ({
    of: 3,
    kind: 'surat-penolakan',
    topic: 'refusal',
    step: 'agency-disposition',
    round: 1,
    decidedAt,
    state,
    former: [],
    ...more,
  });
  const numberedRow = { entry: { ...entry, of: 3, kind: 'surat-penolakan', seq: 9, at: decidedAt, by: 'admin-1' } };
  it.each([
    ['a draft', row, [letter('draft')], true],
    ['a numbered letter', { ...row, entry }, [letter('numbered', numberedRow)], true],
    ['a letter that got its number since', row, [letter('numbered', numberedRow)], false],
    ['a signed letter', { ...row, entry }, [letter('signed', numberedRow)], false],
    ['a letter that was withdrawn', row, [letter('withdrawn')], false],
    ['no letter of the case', row, [], false],
  ])('%s', (_name, item, letters, isBack) => {
    expect(comesBack(item, chainOf('advanced', open, { letters }))).toBe(isBack);
  });

  it('keeps a number used while a letter has it', () => {
    const number = { ...outgoingNumberKey('2026#555/12'), caseId, of: 3 };
    expect(comesBack(number, chainOf('advanced', open, { letters: [letter('withdrawn', numberedRow)] }))).toBe(true);
    expect(comesBack(number, chainOf('advanced', open, { letters: [letter('draft')] }))).toBe(false);
    const former = [{ ...entry, how: 'replaced' as const, at: decidedAt, by: 'admin-1' }];
    expect(comesBack(number, chainOf('advanced', open, { letters: [letter('draft', { former })] }))).toBe(true);
  });
});

describe('a differing item is exchanged', () => {
  const damagedHead = { ...items.head, agency: 'rusak' };
  it.each<[string, Item, Item, Chain, boolean]>([
    ['an event of a case that stands still', items.entry, {}, chainOf('unmoved'), true],
    ['an event of a case that went on', items.entry, {}, chainOf('advanced'), false],
    ['the same, where the case is named', items.entry, {}, chainOf('advanced', open, { isNamed: true }), true],
    ['a damaged head', items.head, damagedHead, chainOf('unmoved'), true],
    [
      'the head of a case that went on, also named',
      items.head,
      damagedHead,
      chainOf('advanced', open, { isNamed: true }),
      false,
    ],
    [
      'a head whose pending work alone differs',
      items.head,
      { ...items.head, owes: ['official'] },
      chainOf('unmoved'),
      false,
    ],
    ['a token', items.token, {}, chainOf('unmoved'), false],
    ['a draft', items.draft, {}, chainOf('unmoved', open, { isNamed: true }), false],
    ['a guard that another case holds', items.subdomain, { caseId: 'another' }, chainOf('unmoved'), false],
    ['a guard that the same case holds', items.subdomain, { caseId }, chainOf('unmoved'), true],
  ])('%s', (_name, item, current, chain, isReplaced) => {
    expect(replaces(item, chain, current)).toBe(isReplaced);
  });
});

describe('the situation of a record', () => {
  const backup = { ...items.head, execution: 1 };
  it.each<[string, Item, Item | undefined, number, Situation]>([
    ['is lost', backup, undefined, 7, 'lost'],
    ['is torn where later events stand', backup, undefined, 8, 'torn'],
    ['is unmoved', backup, backup, 7, 'unmoved'],
    ['advanced by an event', backup, { ...backup, seq: 8 }, 8, 'advanced'],
    ['advanced by an event that the damaged head does not count', backup, { ...backup, seq: 'x' }, 8, 'advanced'],
    ['advanced by an execution', backup, { ...backup, execution: 2 }, 7, 'advanced'],
    ['advanced by the opening of its step', backup, { ...backup, worker: 'waits#kasi' }, 7, 'advanced'],
    ['of the office, by its version', { ...officeKey, version: 2 }, { ...officeKey, version: 3 }, 3, 'advanced'],
    ['of an application, by its version', { ...appKey('a'), version: 2 }, { ...appKey('a'), version: 2 }, 2, 'unmoved'],
  ])('%s', (_name, record, current, newest, situation) => {
    expect(situationOf(record, current, newest)).toBe(situation);
  });
});

it('leaves what the table would have forgotten, and ended sessions', () => {
  const now = new Date('2026-12-01T00:00:00Z');
  expect(isForgotten({ ...items.link, ttl: now.getTime() / 1000 - 1 }, now)).toBe(true);
  expect(isForgotten({ ...items.link, ttl: now.getTime() / 1000 + 1 }, now)).toBe(false);
  expect(comesBack(sessionKey('s'), chainOf('lost'))).toBe(false);
});

/* A kind of item without a rule would be left out of every restore. */
it('has a rule for every key of the table', () => {
  const source = readFileSync(path.resolve(__dirname, '../../functions/adapters/dynamodb/table.ts'), 'utf8');
  const named =
    /Partition = (?:\(\w+: string\) => )?[`']([a-z-]+)|only\([`']([a-z-]+)|pk: (?:fittingKey\()?[`']([a-z-]+)/g;
  const partitions = [...source.matchAll(named)]
    .flatMap(([, partition, alone, other]) => partition ?? alone ?? other ?? [])
    // The items of a case are told apart by their sort keys, below.
    .filter((name) => name !== 'case');
  expect(partitions.length).toBeGreaterThan(20);
  const unknown = partitions.filter((name) => !kindOf({ pk: `${name}#x`, sk: 'only' }));
  expect(unknown).toEqual([]);
  const sorts = ['head', 'entry#000001', 'token', 'files', 'draft#4#000001'];
  expect(sorts.filter((sk) => !kindOf({ pk: 'case#x', sk }))).toEqual([]);
  expect(Object.keys(restoreKinds)).toEqual(expect.arrayContaining(['app', 'app-event', 'apps', 'appword', 'slot']));
});
