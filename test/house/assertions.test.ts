import { parseSync } from '@swc/core';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const files = ['functions', 'infra', 'local', 'statemachine', 'web'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(?:^|\/)dist\//.test(name))
    .map((name) => `${folder}/${name}`),
);

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The types of all nodes of a syntax tree, each with its node. */
const nodesIn = (value: unknown): Node[] =>
  isNode(value) ? [...('type' in value ? [value] : []), ...Object.values(value).flatMap(nodesIn)] : [];

/** Assertions of a source by kind. `as const` is none: it loses no check. */
const assertionsIn = (source: string, tsx: boolean) => {
  const nodes = nodesIn(parseSync(source, { syntax: 'typescript', tsx }).body);
  const as = nodes.filter(({ type }) => type === 'TsAsExpression');
  return {
    as: as.length,
    twice: as.filter(({ expression }) => isNode(expression) && expression.type === 'TsAsExpression').length,
    nonNull: nodes.filter(({ type }) => type === 'TsNonNullExpression').length,
  };
};

const found = files.map((file) => ({
  file,
  ...assertionsIn(readFileSync(path.join(root, file), 'utf8'), file.endsWith('x')),
}));
const where = (kind: 'as' | 'twice' | 'nonNull') =>
  found.flatMap((one) => Array.from({ length: one[kind] }, () => one.file));

/** A type should say what an assertion would: the ceilings may sink, never rise. `present` checks at run time, `isOneOf` narrows. */
test.each([
  ['`as`', 'as', 19],
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
