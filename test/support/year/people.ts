import type { StepId } from '../../../functions/domain/sop/sop';
import { type AnswerName, answerOf, builtOn } from '../answers';
import type { Random } from '../../../local/year/random';

export type Fields = Record<string, string>;
type Choice = readonly [Fields, number];
const answer = (name: AnswerName, change: Fields = {}): Fields => ({ ...answerOf[name], ...change });

/** Returns an official's decision at a time, chosen by weight. `post` owns the step. */
export const decisionFor = (step: StepId, post: string | undefined, now: Date, random: Random): Fields => {
  const division = post === 'kabid-data' ? 'data' : 'aplikasi';
  const choices: Record<StepId, readonly Choice[]> = {
    request: [],
    'agency-disposition': [
      [answer('accept', { holder: random.pick(['kabid-aptika', 'kabid-data']) }), 80],
      [answer('reject'), 8],
      [answer('return'), 12],
    ],
    'division-disposition': [
      [answer('forward', { holder: `kasi-${division}` }), 92],
      [answer('send-back'), 8],
    ],
    'conformity-analysis': [
      [answer('conforms'), 50],
      [answer('conforms-with-conditions'), 25],
      [answer('return'), 15],
      [answer('does-not-conform'), 10],
    ],
    'integration-analysis': [
      [answer('integrate'), 50],
      [answer('no-integration'), 50],
    ],
    integration: [[answer('integrated'), 1]],
    build: [
      [builtOn(now), 90],
      [answer('cancel'), 10],
    ],
  };
  return random.weighted(choices[step]);
};

export const withdrawal: Fields = { outcome: 'withdraw', reason: 'Tidak diperlukan lagi' };
