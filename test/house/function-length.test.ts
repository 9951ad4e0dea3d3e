import { parseSource, readSource, sourcesIn } from './syntax';

const maxLines = 60;
const functions = new Set([
  'ArrowFunctionExpression',
  'ClassMethod',
  'Constructor',
  'FunctionDeclaration',
  'FunctionExpression',
  'GetterProperty',
  'MethodProperty',
  'PrivateMethod',
  'SetterProperty',
]);

/** Returns the number of lines of each function of a source, in order. */
const lengthsIn = (source: string, tsx: boolean): number[] => {
  const { nodes, linesOf } = parseSource(source, tsx);
  return nodes.filter(({ type }) => functions.has(`${type}`)).map(linesOf);
};

test(`no function of the sources has more than ${maxLines} lines`, () => {
  const long = sourcesIn('functions', 'infra', 'local', 'statemachine', 'web').filter((file) =>
    lengthsIn(readSource(file), file.endsWith('x')).some((lines) => lines > maxLines),
  );
  expect(long).toEqual([]);
});

test.each([
  ['a function', '// Line.\nfunction a() {\n  return 1;\n}\n', [3]],
  ['a function in a function', 'const a = () => {\n  return () =>\n    1;\n};', [4, 2]],
  ['a method, not its class', 'class A {\n\n  #b() {\n    // Line.\n  }\n}\n', [3]],
  ['a method of an object', 'const a = { b() {\n} };', [2]],
  ['signs of many bytes', "const a = '–––'; const b = () =>\n  '–';\n", [2]],
])('counts the lines of %s', (_name, source, expected) => expect(lengthsIn(source, false)).toEqual(expected));
