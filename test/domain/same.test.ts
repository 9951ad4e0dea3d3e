import fc from 'fast-check';
import { letterKey, normalizeNumber } from '../../functions/domain/case/numbering';
import { registerFilter } from '../../functions/domain/register/register-filter';
import { isFoundBy, searchFor } from '../../functions/domain/register/register-words';
import { letterGuardKey, wordKey, wordPartition } from '../../functions/adapters/dynamodb/table';

const unseen = ['\u200B', '\u200D', '\u00AD', '\u202E', '\u2060', '\u3164', '\uFEFF', '\u{E0041}'];

it.each(unseen)('%j inside a word makes neither letter nor agency another', (sign) =>
  expect(letterKey(`Dinas Kese${sign}hatan`, `005/1${sign}2-Din${sign}kes`)).toBe(
    letterKey('Dinas Kesehatan', '005/12-Dinkes'),
  ),
);

it.each(unseen)('%j inside a word hides no case from a search', (sign) => {
  const head = {
    requestNumber: '1/PAB/X/2026',
    letterNumber: `005/1${sign}2`,
    agency: `Dinas Kese${sign}hatan`,
    application: { name: 'Portal', type: 'aplikasi' },
    subdomain: 'portal',
  };
  expect(isFoundBy(head, searchFor('kesehatan 005/12'))).toBe(true);
  expect(isFoundBy(head, searchFor(registerFilter.parse({ cari: `kese${sign}hatan` }).cari ?? ''))).toBe(true);
});

it.each([
  ['DINAS KESEHATAN|005/12/DINKES', 'Dinas  Kesehatan', '005/12-Dinkes'],
  ['BADAN PENDAPATAN DAERAH|1/23', 'Badan Pendapatan Daerah', '1 / 23'],
])('is the key that tables hold already: %s', (key, agency, number) => expect(letterKey(agency, number)).toBe(key));

it('tells words by their vowel signs, as their readers do', () =>
  expect(normalizeNumber('कि')).not.toBe(normalizeNumber('की')));

const bytes = (text: string) => Buffer.byteLength(text);
it.each([
  ['U+FDFA', '\uFDFA'.repeat(70), '\uFDFA'.repeat(100)],
  ['signs beyond the first plane', '𠮷'.repeat(75), '𠮷'.repeat(50)],
  ['sharp s', 'ß'.repeat(150), 'ß'.repeat(100)],
])('keeps a letter of %s below the longest key', (_what, agency, number) =>
  expect(bytes(letterGuardKey(letterKey(agency, number)).pk)).toBeLessThanOrEqual(2048),
);
it('tells long keys apart that differ in their last letter', () => {
  const long = '\uFDFA'.repeat(100);
  expect(letterGuardKey(letterKey(long, '1')).pk).not.toBe(letterGuardKey(letterKey(long, '2')).pk);
});

it('bounds every key that is made of typed text, and splits no sign', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 75 }),
      fc.string({ unit: 'binary', maxLength: 50 }),
      (agency, number) => {
        const { pk, sk } = letterGuardKey(letterKey(agency, number));
        expect(bytes(pk)).toBeLessThanOrEqual(2048);
        expect(bytes(sk)).toBeLessThanOrEqual(1024);
        const { lookups, earlier } = searchFor(agency);
        for (const { word } of [...lookups.flat(), ...earlier]) {
          expect(wordPartition(word)).not.toMatch(/\p{Surrogate}/u);
          const key = wordKey(word, { receivedAt: '2026-11-24T01:00:00.000Z', caseId: 'x'.repeat(36) });
          expect(bytes(key.sk)).toBeLessThanOrEqual(1024);
        }
      },
    ),
    { seed: 555_786 },
  ));
