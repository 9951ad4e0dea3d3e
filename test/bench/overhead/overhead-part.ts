import { newestPath } from '../../support/people';
import { startWorld, type World } from '../../support/world';
import { visitors } from '../cost/visitor';
import { createGate } from '../gate';
import type { Part, Row } from '../part';
import { middle, quantile } from '../quantiles';
import { withDynamoDb } from '../with-dynamodb';
import { accept, bareCalls } from './bare';
import { keepTransactions } from './replay';

const name = 'overhead';

interface Pair {
  ours: number;
  bare: number;
}
type Times = Record<'submit' | 'submitWithFile' | 'decide', Pair[]>;

const rowOf = (what: string, pairs: readonly Pair[], goal?: Row['goal']): Row => {
  const ms = (of: keyof Pair) =>
    quantile(
      pairs.map((pair) => pair[of]),
      0.5,
    ).toFixed(1);
  return {
    part: name,
    what,
    ...middle(pairs.map(({ ours, bare }) => ours / bare)),
    unit: 'times',
    goal,
    note: `median ${ms('ours')} ms against ${ms('bare')} ms, ${pairs.length} pairs`,
  };
};

/** Measures one case by the handlers and one by the bare calls. The order changes each time, so that neither always comes first. */
const turn = async (
  w: World,
  people: ReturnType<typeof visitors>,
  bare: ReturnType<typeof bareCalls>,
  turns: number,
) => {
  const gate = bare.gate;
  const own: Partial<Record<keyof Pair, string>> = {};
  const both = async (work: Record<keyof Pair, () => Promise<number>>): Promise<Pair> => {
    const order: (keyof Pair)[] = turns % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours'];
    const times = { ours: 0, bare: 0 };
    for (const who of order) {
      times[who] = await work[who]();
      await w.machine.idle();
      own[who] ??= newestPath(w);
    }
    return times;
  };
  const file = await bare.file();
  const submit = await both({
    ours: async () => {
      const { send } = await people.prepared(['surat-permohonan']);
      return gate.timed(send);
    },
    bare: () => bare.submit(),
  });
  const decide = await both({
    ours: async () => gate.timed(() => people.post('decideStep', own.ours!, accept)),
    bare: () => bare.decide(own.bare!),
  });
  return { submit, submitWithFile: { ours: submit.ours, bare: submit.bare + file }, decide };
};

/**
 * Measures the time that our submit and decide add to the calls that any such design must make. Both run on the same emulators, in pairs of
 * one run: the handler in this process, warm, from its request to its answer. The floor is in `bare.ts`.
 */
export const part: Part = {
  name,
  run: ({ small }) =>
    withDynamoDb(async () => {
      const gate = createGate();
      const w = await startWorld({ around: async (_name, call) => (await gate.passed(), call()) });
      const { dynamodb, s3 } = w.clients;
      const people = visitors(w, { around: (_name, call) => call() });
      const bare = bareCalls(w, { dynamodb, s3, gate, newest: keepTransactions(dynamodb) });
      await bare.learn(people);
      const times: Times = { submit: [], submitWithFile: [], decide: [] };
      const [warmUp, pairs] = small ? [1, 4] : [15, 80];
      for (let turns = 0; turns < warmUp + pairs; turns += 1) {
        const took = await turn(w, people, bare, turns);
        if (turns < warmUp) continue;
        for (const what of ['submit', 'submitWithFile', 'decide'] as const) times[what].push(took[what]);
      }
      await w.stop();
      const goal = { most: 1.25 };
      return [
        rowOf('submit, against its bare calls', times.submit, goal),
        rowOf('submit, against its bare calls and reading and keeping one attached file', times.submitWithFile),
        rowOf('decide, against its bare calls', times.decide, goal),
      ];
    }),
};
