import { parseSync } from '@swc/core';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Returns the TypeScript sources of these folders, without built files. */
export const sourcesIn = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/(?:^|\/)dist\//.test(name))
      .map((name) => `${folder}/${name}`),
  );

export const readSource = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export type SyntaxNode = Record<string, unknown>;
export const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null;

const collect = (value: unknown, found: SyntaxNode[]): SyntaxNode[] => {
  if (!isNode(value)) return found;
  if (typeof value.type === 'string') found.push(value);
  for (const part of Object.values(value)) collect(part, found);
  return found;
};

/** Returns the nodes of a source's syntax tree, and the number of lines of each. */
export const parseSource = (source: string, tsx: boolean) => {
  // The compiler continues the byte count of the previous file. A statement in front shows where this file begins.
  const module = parseSync(`;${source}`, { syntax: 'typescript', tsx });
  const bytes = Buffer.from(`;${source}`);
  const at = (place: unknown) => Number(place) - module.span.start;
  const linesOf = ({ span }: SyntaxNode): number =>
    isNode(span) ? bytes.subarray(at(span.start), at(span.end)).toString().split('\n').length : 0;
  return { nodes: collect(module.body, []), linesOf };
};
