import { branchesOf, interpretations, isInterpreted, laterPapers } from '../../functions/domain/sop/flow';
import { sopTimeOf, sopTimeText, standardTimeText, type StepId, stepOf } from '../../functions/domain/sop/sop';

it.each<[StepId, string[]]>([
  ['request', ['resubmit asker']],
  ['agency-disposition', ['accept next 3', 'reject end ditolak', 'return back 1']],
  ['division-disposition', ['forward next 4', 'send-back back 2']],
  [
    'conformity-analysis',
    [
      'conforms next 5',
      'conforms-with-conditions next 5',
      'return back 1',
      'does-not-conform end tidak-direkomendasikan',
    ],
  ],
  ['integration-analysis', ['integrate next 6', 'no-integration ahead 7']],
  ['integration', ['done next 7']],
  ['build', ['done end selesai', 'cancel end dibatalkan']],
])('says where each outcome of %s leads', (id, expected) =>
  expect(
    branchesOf(stepOf(id)).map((branch) =>
      [branch.outcome, branch.kind, 'to' in branch ? branch.to : 'status' in branch ? branch.status : '']
        .join(' ')
        .trim(),
    ),
  ).toEqual(expected),
);

it.each([
  ['accept', false],
  ['reject', false],
  ['return', true],
  ['send-back', true],
  ['cancel', true],
] as const)('tells whether the SOP itself names %s', (outcome, interpreted) =>
  expect(isInterpreted(outcome)).toBe(interpreted),
);

it('tells the time of the SOP from how the office reads it', () => {
  const { id, time } = stepOf('conformity-analysis');
  expect(sopTimeText(sopTimeOf(id))).toBe('1–2 hari');
  expect(standardTimeText(time)).toBe('1–2 hari kerja');
});

it('reads "hari" by the hour at which the office closes', () =>
  expect(interpretations()[0]).toContain('setelah pukul 16.00 WIB'));

it('says which days are no working days', () =>
  expect(interpretations()[0]).toContain('Sabtu, Minggu, hari libur nasional dan cuti bersama tidak dihitung'));

it('knows the papers that may come after the request', () =>
  expect(laterPapers()).toEqual(['technical-specification']));
