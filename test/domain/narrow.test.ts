import { isOneOf, keysOf, valueAt, valueUnder } from '../../functions/domain/narrow';
import { present } from '../../functions/domain/present';

it.each([
  ['a', true],
  ['c', false],
  ['toString', false],
])('isOneOf finds %s: %s', (text, expected) => expect(isOneOf(['a', 'b'], text)).toBe(expected));

it('keysOf lists the keys in their order', () => expect(keysOf({ b: 1, a: 2 })).toEqual(['b', 'a']));

it.each<[string, unknown, string, unknown]>([
  ['an object', { a: 1 }, 'a', 1],
  ['an object without it', { a: 1 }, 'b', undefined],
  ['what every object inherits', {}, 'toString', undefined],
  ['a list', ['x'], '0', 'x'],
  ['a text', 'abc', 'length', undefined],
  ['nothing', undefined, 'a', undefined],
  ['null', null, 'a', undefined],
])('valueUnder reads %s', (_what, value, key, expected) => expect(valueUnder(value, key)).toBe(expected));

it.each<[string, unknown]>([
  ['a.b', 1],
  ['a.c', undefined],
  ['x.b.c', undefined],
])('valueAt follows %s', (path, expected) => expect(valueAt({ a: { b: 1 } }, path)).toBe(expected));

it.each([0, '', false])('present takes %p', (value) => expect(present(value, 'it')).toBe(value));
it.each([undefined, null])('present refuses %p by name', (value) =>
  expect(() => present(value, 'the head')).toThrow('the head is missing'),
);
