import { type Serials, slotCount, takeSerial } from '../../functions/domain/case/serials';

const waiting = (last: number, ...serials: number[]): Serials => ({
  last,
  slots: new Map(serials.map((serial, slot) => [slot, serial])),
});

it.each<[string, Serials, number, number, object]>([
  ['the first of a year is 1', waiting(0), 0, 0.9, { serial: 1, opens: [] }],
  ['alone, a request gets the next number and opens no other', waiting(41), 0, 0.9, { serial: 42, opens: [] }],
  ['a waiting number comes before a new one', waiting(41, 17), 0, 0.9, { slot: 0, serial: 17 }],
  ['the lowest comes first', waiting(41, 30, 12, 25), 0, 0.99, { slot: 1, serial: 12 }],
  ['after a lost race one of the lowest is drawn', waiting(41, 30, 12, 25), 1, 0.99, { slot: 0, serial: 30 }],
])('%s', (_rule, serials, tried, random, expected) => expect(takeSerial(serials, tried, random)).toEqual(expected));

it('opens numbers for those who come after, the more races it lost', () => {
  for (const [tried, count] of [
    [1, 4],
    [2, 16],
    [3, slotCount],
    [9, slotCount],
  ] as const) {
    const taking = takeSerial(waiting(41), tried, 0);
    expect(taking).toMatchObject({ serial: 42 });
    const opened = 'opens' in taking ? taking.opens : [];
    expect(opened.map(({ serial }) => serial)).toEqual(Array.from({ length: count }, (_, n) => 43 + n));
    expect(new Set(opened.map(({ slot }) => slot)).size).toBe(count);
  }
});

it('takes each number once, and leaves no hole, however the draws fall', () => {
  let [last, slots, taken] = [0, new Map<number, number>(), [] as number[]];
  for (let request = 0; request < 500; request += 1) {
    const taking = takeSerial({ last, slots }, request % 7 === 0 ? 3 : 0, ((request * 37) % 100) / 100);
    taken = [...taken, taking.serial];
    if ('slot' in taking) slots.delete(taking.slot);
    else {
      last = taking.serial + taking.opens.length;
      slots = new Map(taking.opens.map(({ slot, serial }) => [slot, serial]));
    }
    expect([...taken, ...slots.values()].sort((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, n) => n + 1));
  }
  expect(new Set(taken).size).toBe(500);
});
