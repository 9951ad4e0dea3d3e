import { isNode, parseSource, readSource, sourcesIn } from './syntax';

/** Returns the number of assertions of a source by kind. `as const` does not count, because it skips no check. */
const assertionsIn = (source: string, tsx: boolean) => {
  const { nodes } = parseSource(source, tsx);
  const as = nodes.filter(({ type }) => type === 'TsAsExpression');
  return {
    as: as.length,
    twice: as.filter(({ expression }) => isNode(expression) && expression.type === 'TsAsExpression').length,
    nonNull: nodes.filter(({ type }) => type === 'TsNonNullExpression').length,
  };
};

const found = sourcesIn('functions', 'infra', 'local', 'statemachine', 'web').map((file) => ({
  file,
  ...assertionsIn(readSource(file), file.endsWith('x')),
}));
const where = (kind: 'as' | 'twice' | 'nonNull') =>
  found.flatMap((one) => Array.from({ length: one[kind] }, () => one.file));

/** Types should replace assertions: the ceilings may fall, never rise. `present` checks at run time, `isOneOf` narrows. */
test.each([
  ['`as`', 'as', 13],
  ['`as` after `as`', 'twice', 0],
  ['`!`', 'nonNull', 19],
] as const)('the sources have no more %s than before', (_name, kind, ceiling) => {
  const places = where(kind);
  expect({ ceiling, places: places.length > ceiling ? places : [] }).toEqual({ ceiling, places: [] });
});

test.each([
  ['const a = b as string;', { as: 1, twice: 0, nonNull: 0 }],
  ['const a = b as unknown as string;', { as: 2, twice: 1, nonNull: 0 }],
  ['const a = [1] as const;', { as: 0, twice: 0, nonNull: 0 }],
  ['const a = b!.c;', { as: 0, twice: 0, nonNull: 1 }],
  ["import * as a from 'a';", { as: 0, twice: 0, nonNull: 0 }],
])('counts in %s', (source, expected) => expect(assertionsIn(source, false)).toEqual(expected));
