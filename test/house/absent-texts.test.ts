import { readSource, sourcesIn } from './syntax';

const absent = /\.not\s*\.\s*to(?:Match|Contain)\(\s*(\/(?:\\.|[^/\\\n])+\/|'[^'\n]*')/g;
/** Up to eight hexadecimal digits: four of them stand in one of ten hashes about once in 100 runs. */
const mayComeByChance = /^[0-9a-f]{1,8}$/;

/** Returns the parts of a test's `not.toMatch` and `not.toContain` that a hash or an identifier may hold by chance. */
const chancesIn = (source: string): string[] =>
  [...source.matchAll(absent)].flatMap(([, text = '']) =>
    text
      .slice(1, -1)
      .split(/[|()]/)
      .filter((part) => mayComeByChance.test(part)),
  );

test('no test fails by chance: what must be absent is no short row of hexadecimal digits', () =>
  expect(sourcesIn('test').flatMap((file) => chancesIn(readSource(file)).map((part) => `${file}: ${part}`))).toEqual(
    [],
  ));

// In two parts, since the rule reads this file too.
const not = 'expect(a).not';
test.each([
  [`${not}.toMatch(/@|0812|ketik/)`, ['0812']],
  [`${not}.toContain('cafe')`, ['cafe']],
  [`${not}.toContain('0812-3456')`, []],
  ["expect(a).toContain('cafe')", []],
])('finds in %s', (source, expected) => expect(chancesIn(source)).toEqual(expected));
