import { startWorld, type World } from '../support/world';
import { faulty, modes } from './faulty';
import { actNames, type Fault, live } from './life';

/** `npm run faults` tries every call of every act in every mode; the tests try some of each. */
const isFull = process.env.FAULTS === 'full';
const faults = faulty();
let w: World;
beforeAll(async () => {
  w = await startWorld({ around: faults.run, mailing: faults.mailing });
  faults.attach(w.clients);
});
afterAll(() => w.stop());

/** Plays lives, each with one fault per act, until no act has a call left that was not tried. */
const tryAll = async (lives: Iterable<(act: number) => Pick<Fault, 'at' | 'mode'>>): Promise<string[]> => {
  const met: string[] = [];
  for (const faultOf of lives) {
    const hits = await live(
      w,
      faults,
      actNames.map((act, index) => ({ act, ...faultOf(index) })),
    );
    met.push(...hits);
    if (hits.length === 0) break;
  }
  return met;
};

it('lives through without a fault, as many calls as there are', async () => {
  expect(await live(w, faults, [])).toEqual([]);
});

if (isFull) {
  it.each(modes)(
    'every call: %s',
    async (mode) => {
      const met = await tryAll(
        (function* () {
          for (let at = 1; at < 200; at += 1) yield () => ({ at, mode });
        })(),
      );
      console.log(`${mode}: ${met.length} faults at ${new Set(met).size} call sites, all overcome`);
      expect(met.length).toBeGreaterThan(100);
    },
    3_600_000,
  );
} else {
  it('comes through faults of every mode at calls of every act', async () => {
    const met = await tryAll(
      (function* () {
        for (let life = 0; life < 2; life += 1) {
          yield (act) => ({ at: 1 + ((life * 7 + act * 5) % 23), mode: modes[(life + act) % modes.length]! });
        }
      })(),
    );
    expect(met.length).toBeGreaterThan(10);
    expect(new Set(met.map((each) => each.split(' ')[0])).size).toBe(modes.length);
  });
}
