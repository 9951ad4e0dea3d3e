import fc from 'fast-check';
import { asSeen, hasWords, isSeen, withoutUnseen } from '../../functions/domain/forms/invisible';
import { isBlank, manyLines, oneLine } from '../../functions/domain/forms/text-rules';

it.each([
  ['a zero-width space', '\u200B'],
  ['a Hangul filler', '\u3164\uFFA0\u115F\u1160'],
  ['a pattern of no dots', '\u2800'],
  ['direction marks', '\u200E\u202A\u202C\u2066\u2069\u061C'],
  ['a soft hyphen and a joiner', '\u00AD\u2060\u200D'],
  ['an object placeholder', '\uFFFC'],
  ['tags', '\u{E0041}\u{E0100}'],
  ['accents without a letter', '\u0301\u0327'],
  ['spaces of every width', ' \u00A0\u2003\u3000\u202F\t\n'],
  ['control characters', '\0\u0007\u0085'],
])('%s is blank', (_what, text) => {
  expect(isSeen(text)).toBe(false);
  expect(isBlank(text)).toBe(true);
});

it.each(['a', '-', '.', '0', '😀', 'é', 'क', '\uFFFD'])('%j is not blank', (text) => expect(isBlank(text)).toBe(false));

it.each(['-', '.', '…', '— —', '☆☆', '\u200B-\u200B', '😀'])('%j says nothing', (text) =>
  expect(hasWords(text)).toBe(false),
);
it.each(['a', '5', '- ya', '中', 'é'])('%j says something', (text) => expect(hasWords(text)).toBe(true));

it.each([
  ['Portal Data \u202Efdp.', 'Portal Data fdp.'],
  ['\u202A+62 812\u202C', '+62 812'],
  ['Kese\u200Bhatan', 'Kesehatan'],
  ['Kese\u00ADhatan', 'Kesehatan'],
  ['a\u200Db\u200Cc', 'abc'],
  ['e\u200B\u0301', 'é'],
  ['Dinas\u2800Kesehatan', 'Dinas Kesehatan'],
  ['keluarga 👩‍👩‍👧 ❤️', 'keluarga 👩‍👩‍👧 ❤️'],
  ['نامه\u200Cها', 'نامه\u200Cها'],
  ['क्\u200Dष', 'क्\u200Dष'],
])('shows %j as %j', (text, seen) => expect(oneLine(text)).toBe(seen));

it('keeps the lines of a long text, however they end', () =>
  expect(manyLines('satu\u200B\r\ndua\u2028tiga\u0085empat\rlima')).toBe('satu\ndua\ntiga\nempat\nlima'));

it('cleans what is clean to the same', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const clean of [asSeen, withoutUnseen, oneLine, manyLines]) expect(clean(clean(text))).toBe(clean(text));
    }),
    { seed: 555_786 },
  ));

it('leaves nothing in a line that would turn what stands beside it', () =>
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', '1', ' ', '😀', '\u200E', '\u202E', '\u2067', '\u200B', '\u200D', '\u3164'),
      }),
      (text) => expect(oneLine(text)).not.toMatch(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\u3164]/),
    ),
    { seed: 555_786 },
  ));
