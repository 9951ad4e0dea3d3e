import { startWorld, type World } from '../support/world';
import { faulty, modes } from './faulty';
import { actNames, type Fault, live } from './life';

/** `npm run faults` tries every call of every act in every mode. The tests try every call site once, with alternating modes. */
const isFull = process.env.FAULTS === 'full';
const faults = faulty();
let w: World;
/** The outgoing calls of each act in a life without a fault. */
let calls: Record<string, string[]>;
beforeAll(async () => {
  w = await startWorld({ around: faults.run, mailing: faults.mailing });
  faults.attach(Object.values(w.clients));
  calls = (await live(w, faults, [])).calls;
});
afterAll(() => w.stop());

const isKnown = (fault: Fault | undefined): fault is Fault => fault !== undefined;

if (isFull) {
  it.each(modes)(
    'every call: %s',
    async (mode) => {
      const met: string[] = [];
      for (let at = 1; at <= Math.max(...Object.values(calls).map(({ length }) => length)); at += 1) {
        const planned = actNames.map((act) => (at <= calls[act]!.length ? { act, at, mode } : undefined));
        met.push(...(await live(w, faults, planned.filter(isKnown))).met);
      }
      console.log(`${mode}: ${met.length} faults at ${new Set(met).size} call sites, all overcome`);
      expect(met.length).toBeGreaterThan(100);
    },
    3_600_000,
  );
} else {
  it('comes through a fault at every call site, the modes taking turns', async () => {
    const left = new Set(Object.values(calls).flat());
    const met: string[] = [];
    let turn = 0;
    /** Returns the first call of an act at an untested site. */
    const next = (act: string): Fault | undefined => {
      const at = calls[act]!.findIndex((site) => left.has(site)) + 1;
      if (at === 0) return undefined;
      left.delete(calls[act]![at - 1]!);
      turn += 1;
      return { act, at, mode: modes[turn % modes.length]! };
    };
    const sites = left.size;
    while (left.size > 0) met.push(...(await live(w, faults, actNames.map(next).filter(isKnown))).met);
    expect(sites).toBeGreaterThan(25);
    expect(met.length).toBe(sites);
  });
}
