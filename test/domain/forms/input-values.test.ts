import { lastValueOf, valueOf, valuesOf } from '../../../functions/domain/forms/input-values';

it.each([
  ['nothing', {}, [], '', ''],
  ['one value', { a: 'x' }, ['x'], 'x', 'x'],
  ['a field and a button of the same name', { a: ['x', 'y'] }, ['x', 'y'], 'x', 'y'],
  ['no values', { a: [] }, [], '', ''],
])('of %s takes all, the first and the last', (_what, input, all, first, last) => {
  expect(valuesOf(input, 'a')).toEqual(all);
  expect(valueOf(input, 'a')).toBe(first);
  expect(lastValueOf(input, 'a')).toBe(last);
});
