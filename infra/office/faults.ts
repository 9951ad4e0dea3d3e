import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type * as z from 'zod/mini';

/** A fault of a file, and its position in the text. */
interface Fault {
  offset: number;
  text: string;
}

/** Returns "infra/offices/banten.jsonc:12: profile.domainSuffix: …" for each fault, in the order of the lines. */
const faultLines = (text: string, source: string, faults: readonly Fault[]): string[] =>
  [...faults]
    .sort((a, b) => a.offset - b.offset)
    .map((fault) => `${source}:${text.slice(0, fault.offset).split('\n').length}: ${fault.text}`);

/** Returns the position of a setting's key or, for a missing setting, of the section that lacks it. */
const offsetOf = (tree: Node, path: JSONPath): number => {
  const node = findNodeAtLocation(tree, path);
  if (!node) return offsetOf(tree, path.slice(0, -1));
  return node.parent?.type === 'property' ? node.parent.offset : node.offset;
};

const isPresent = (tree: Node, path: JSONPath) => findNodeAtLocation(tree, path) !== undefined;

const faultsOf = (tree: Node, issue: z.core.$ZodIssue): Fault[] => {
  const path: JSONPath = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [];
  if (keys.length > 0)
    return keys.map((key) => ({ offset: offsetOf(tree, key), text: `${key.join('.')}: is no setting` }));
  const text = isPresent(tree, path) ? issue.message : 'is missing';
  return [{ offset: offsetOf(tree, path), text: `${path.join('.') || 'the file'}: ${text}` }];
};

/** Returns a fault for each key that appears twice in a section: all but the last would be silently ignored. */
const duplicateKeys = (node: Node, path: readonly string[] = []): Fault[] =>
  (node.children ?? []).flatMap((child, index, all) => {
    if (child.type !== 'property') return duplicateKeys(child, [...path, `${index}`]);
    const [key, value] = child.children ?? [];
    const name = [...path, `${key?.value}`];
    const isDuplicate = all.slice(0, index).some((other) => other.children?.[0]?.value === key?.value);
    return [
      ...(isDuplicate ? [{ offset: child.offset, text: `${name.join('.')}: stands here a second time` }] : []),
      ...(value ? duplicateKeys(value, name) : []),
    ];
  });

/** Parses JSON with comments. @returns its tree, or the lines that are not JSON */
export const readTree = (text: string, source: string): { tree: Node } | { faults: string[] } => {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const syntaxFaults = errors.map(({ offset, error }) => ({
    offset,
    text: `no JSON here: ${printParseErrorCode(error)}`,
  }));
  if (tree && syntaxFaults.length === 0) return { tree };
  return {
    faults: faultLines(
      text,
      source,
      syntaxFaults.length > 0 ? syntaxFaults : [{ offset: 0, text: 'the file is empty' }],
    ),
  };
};

/** Returns a line for each key that appears twice in a section. */
export const duplicateKeyFaults = (text: string, source: string, tree: Node): string[] =>
  faultLines(text, source, duplicateKeys(tree));

/** Returns every fault that the schema or the file's own shape shows, each with its line. */
export const settingFaults = (
  text: string,
  source: string,
  tree: Node,
  issues: readonly z.core.$ZodIssue[],
): string[] => faultLines(text, source, [...duplicateKeys(tree), ...issues.flatMap((issue) => faultsOf(tree, issue))]);
