import path from 'node:path';
import { isNode, parseSource, readSource, sourcesIn, type SyntaxNode } from './syntax';

const files = sourcesIn('functions', 'infra', 'local', 'statemachine', 'web', 'test');
const known = new Set(files);

/** Returns the source of a module's name, or undefined for a package. */
const sourceOf = (from: string, name: string): string | undefined => {
  const at = path.posix.join(path.posix.dirname(from), name);
  return name.startsWith('.') ? [at, `${at}.ts`, `${at}.tsx`].find((one) => known.has(one)) : undefined;
};
const textAt = (node: unknown, ...keys: string[]): string | undefined => {
  const found = keys.reduce<unknown>((value, key) => (isNode(value) ? value[key] : undefined), node);
  return typeof found === 'string' ? found : undefined;
};
const listAt = (node: SyntaxNode, key: string): SyntaxNode[] => {
  const list = node[key];
  return Array.isArray(list) ? list.filter(isNode) : [];
};

/** Returns the names that a declaration defines. A destructuring pattern defines several. */
const namesOf = (declaration: unknown): string[] => {
  if (!isNode(declaration)) return [];
  const one = textAt(declaration, 'identifier', 'value') ?? textAt(declaration, 'id', 'value');
  const several = listAt(declaration, 'declarations').flatMap(({ id }) => namesIn(id));
  return one === undefined ? several : [one];
};
const namesIn = (pattern: unknown): string[] => {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [`${pattern.value}`];
  const parts = [...listAt(pattern, 'properties'), ...listAt(pattern, 'elements')];
  return parts.flatMap((part) => namesIn(part.value ?? part.key ?? part.argument ?? part));
};

const everything = '*';
/** Returns the exports of a module, and its imports from other modules, each as `file name`. */
const linksOf = (file: string) => {
  const { nodes } = parseSource(readSource(file), file.endsWith('x'));
  const from = (node: SyntaxNode, name: string): string[] => {
    const source = sourceOf(file, textAt(node, 'source', 'value') ?? textAt(node, 'argument', 'value') ?? '');
    return source === undefined ? [] : [`${source} ${name}`];
  };
  const exported = nodes
    .filter(({ type }) => type === 'ExportDeclaration')
    .flatMap((node) => namesOf(node.declaration));
  const taken = nodes.flatMap((node): string[] => {
    const specifiers = listAt(node, 'specifiers');
    if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration')
      return specifiers.flatMap((one) =>
        from(
          node,
          textAt(one, 'imported', 'value') ?? textAt(one, 'orig', 'value') ?? textAt(one, 'local', 'value') ?? '',
        ).concat(one.type === 'ImportNamespaceSpecifier' ? from(node, everything) : []),
      );
    if (node.type === 'TsImportType' || node.type === 'ExportAllDeclaration') return from(node, everything);
    const callee = isNode(node.callee) ? node.callee.type : undefined;
    if (node.type !== 'CallExpression' || callee !== 'Import') return [];
    const source = sourceOf(file, textAt(listAt(node, 'arguments')[0], 'expression', 'value') ?? '');
    return source === undefined ? [] : [`${source} ${everything}`];
  });
  // A row of the catalog names its function's module and factory.
  const entries = [...readSource(file).matchAll(/module: '([^']+)', factory: '(\w+)'/g)].flatMap(([, module, name]) =>
    ['ts', 'tsx'].map((ending) => `functions/${module}.${ending} ${name}`),
  );
  return { exported, taken: [...taken, ...entries] };
};

/** Names that only non-TypeScript sources use: the generated entry of a function (infra/entry-source.ts), and local/start.mjs. */
const composed = [...readSource('infra/entry-source.ts').matchAll(/'(\w+Deps)'/g)].map(
  ([, name]) => `functions/deps.ts ${name}`,
);
const started = ['local/main.ts main'];

test('every export of the sources is taken by another module', () => {
  const links = files.map((file) => ({ file, ...linksOf(file) }));
  const taken = new Set([...links.flatMap((one) => one.taken), ...composed, ...started]);
  const unused = links.flatMap(({ file, exported }) =>
    // Only `tsc` reads this export of a test.
    file.includes('.test.') || taken.has(`${file} ${everything}`)
      ? []
      : exported.map((name) => `${file} ${name}`).filter((one) => !taken.has(one)),
  );
  expect(unused).toEqual([]);
});
