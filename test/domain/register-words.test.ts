import fc from 'fast-check';
import { documentNumber } from '../../functions/domain/case/numbering';
import { documentKinds } from '../../functions/domain/documents/documents';
import {
  isFoundBy,
  isWholeWord,
  type Lookup,
  type SearchableHead,
  searchFor,
  wordsOf,
} from '../../functions/domain/register/register-words';

const head = (change: Partial<SearchableHead> = {}): SearchableHead => ({
  requestNumber: '8/PAB/DISKOMINFO/I/2026',
  letterNumber: '555 / 786 - Diskominfo / X / 2026',
  agency: 'Badan Penelitian dan Pengembangan',
  application: { name: 'Arsip', type: 'aplikasi' },
  subdomain: 'arsip-daerah',
  ...change,
});
const named = (name: string) => head({ application: { name, type: 'aplikasi' } });

const hits = (stored: readonly string[], { word, isWhole }: Lookup) =>
  stored.some((one) => (isWhole ? one === word : one.startsWith(word)));

/**
 * Returns true if the stored words lead to a case. They do by each lookup, by the beginning of a whole number, or, without lookups, by
 * reading on.
 */
const leadTo = (stored: readonly string[], query: string): boolean => {
  const { lookups, earlier } = searchFor(query);
  return (
    lookups.every((words) => words.some((word) => hits(stored, word))) || earlier.some((whole) => hits(stored, whole))
  );
};
const isFound = (one: SearchableHead, query: string) => isFoundBy(one, searchFor(query)) && leadTo(wordsOf(one), query);

/** The words as they were stored until November 2026. */
const earlierWordsOf = ({ requestNumber, letterNumber, agency, application, subdomain }: SearchableHead): string[] => {
  const words = (text: string) =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ');
  const wholes = [requestNumber, letterNumber, subdomain].map((text) => words(text).join('/').slice(0, 80));
  return [...wholes, ...words(requestNumber).slice(0, 1), ...[agency, application.name, subdomain].flatMap(words)];
};

it.each([
  ['e-Surat', ['e-surat', 'E-SURAT', 'e‑surat', 'e – surat', 'surat', 'esurat', 'sura', 'e surat']],
  ['esurat', ['e-surat', 'esurat']],
  ["Al-Qur'an Digital", ["Al-Qur'an", 'al-qur’an', 'Al-Qurʼan', 'Al Quran', 'quran', 'qur', 'alquran', "Qur'an dig"]],
  ['Élève à Lécole', ['élève', 'eleve', 'E\u0301le\u0300ve', 'lecole']],
  ['e-Office (v2.1) & Arsip', ['e-Office (v2.1)', 'v2.1', 'office & arsip', '& Arsip']],
  ['SIM_RS/Klinik', ['sim_rs', 'SIM RS', 'rs', 'klinik', 'SIM_RS/Klinik']],
  ['ẚ ŉ', ['ẚ', 'ŉ', 'a']],
  ['A B C', ['a', 'b c', 'A B C']],
])('finds the application %j by %j', (name, texts) => {
  expect(texts.filter((text) => !isFound(named(name), text))).toEqual([]);
});

it.each([
  '555 / 786 - Diskominfo / X / 2026',
  '555/786-Diskominfo/X/2026',
  '555 / 786',
  '555/78',
  '786',
  'DISKOMINFO / X',
  '8/PAB/DISKOMINFO/I/2026',
  '8/pab',
  '8',
  '2026',
  'X',
  'disk',
  'arsip-daerah.bantenprov.go.id',
  'https://arsip-daerah.bantenprov.go.id/masuk',
  'penelitian 786',
])('finds the case by %j', (text) => expect(isFound(head(), text)).toBe(true));

it.each(['78', '55', '86', '8/DISKOMINFO/XI', 'elitian', 'ar', 'arsip lain', '5557'])(
  'does not find it by %j',
  (text) => expect(isFoundBy(head(), searchFor(text))).toBe(false),
);

it.each(['', ' -- ', '“’”', '///'])('searches for nothing by %j', (text) => expect(searchFor(text).words).toEqual([]));

const marks = fc.constantFrom(' ', ' ', '-', '‐', '‑', ' – ', '/', ' / ', '. ', ', ', ' & ');
const names = fc.oneof(
  fc.constantFrom("Al-Qur'an", 'Jum’at', 'Maʼruf', 'e-Surat', 'Élève', 'SIM', '2026', 'X', '12', 'Dinas', 'A', 'ﬁnal'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const cell = (max: number) =>
  fc
    .array(fc.tuple(names, marks), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat().join('').replace(/\s+/gu, ' ').trim().slice(0, max));
const cells = fc.record({ letterNumber: cell(100), agency: cell(150), application: cell(150) });
const headOf = ({ letterNumber, agency, application }: { letterNumber: string; agency: string; application: string }) =>
  head({ letterNumber, agency, application: { name: application, type: 'aplikasi' } });
const texts = (one: SearchableHead) => [
  one.requestNumber,
  one.letterNumber,
  one.agency,
  one.application.name,
  one.subdomain,
];
const runs = { numRuns: 60, seed: 555_786 };

it('finds a capital ẞ by either of its forms', () => {
  const one = headOf({ letterNumber: '', agency: '', application: 'GROẞ' });
  expect(['GROẞ', 'groß', 'gross'].filter((text) => !isFound(one, text))).toEqual([]);
});

it('finds a case by any of its cells, pasted whole', () => {
  fc.assert(
    fc.property(cells, (query) => {
      const one = headOf(query);
      for (const text of texts(one)) {
        if (searchFor(text).words.length === 0) continue;
        expect([text, isFound(one, text), isFound(one, text.toLowerCase())]).toEqual([text, true, true]);
      }
    }),
    runs,
  );
});

it.each([
  'Surat 555 / 786 - Diskominfo / X / 2026',
  '8/PAB/DISKOMINFO/I/2026\nSurat 555 / 786 - Diskominfo / X / 2026',
  '8/PAB/DISKOMINFO/I/2026\tSurat 555/786-Diskominfo/X/2026\nAgenda 1.234/X',
  'agenda 1.234/X',
])('finds a case by its numbers as the register shows them: %j', (text) => {
  expect(isFound(head({ agenda: { number: '1.234/X', date: '2026-11-24' } }), text)).toBe(true);
});

it('looks for the word "surat" where no number follows it', () => {
  expect(isFound(named('Surat Keluar'), 'surat keluar')).toBe(true);
  expect(isFound(named('Arsip'), 'surat arsip')).toBe(false);
});

it('finds a case by each word of its cells and by the beginning of each longer one', () => {
  fc.assert(
    fc.property(cells, fc.integer({ min: 3, max: 10 }), (query, length) => {
      const one = headOf(query);
      const words = texts(one).flatMap((text) => searchFor(text).words);
      for (const word of words) {
        expect([word, isFound(one, word)]).toEqual([word, true]);
        const cut = [...word].slice(0, length).join('');
        if (!isWholeWord(cut) && searchFor(cut).words[0] === cut)
          expect([cut, word, isFound(one, cut)]).toEqual([cut, word, true]);
      }
    }),
    runs,
  );
});

it('finds by its cells what an earlier version stored', () => {
  fc.assert(
    fc.property(cells, (query) => {
      const one = headOf(query);
      const stored = earlierWordsOf(one);
      for (const text of texts(one)) {
        if (searchFor(text).words.length > 0) expect([text, leadTo(stored, text)]).toEqual([text, true]);
      }
    }),
    runs,
  );
});

it('stores about as many words of an ordinary case as before', () => {
  const one = head({ letterNumber: '005/123-Dinkes/2026', agency: 'Dinas Kesehatan' });
  expect(wordsOf(one).length).toBeLessThanOrEqual(new Set(earlierWordsOf(one)).size);
});

it.each(documentKinds.map(({ code }) => code))('finds a request by the number of its document %s', (code) => {
  const one = head();
  expect(isFound(one, documentNumber(code, 1, one.requestNumber))).toBe(true);
  expect(isFound(one, `no. registrasi Ajuan ${documentNumber(code, 2, one.requestNumber).toLowerCase()}`)).toBe(true);
});

it('finds a letter whose own number looks like that of a document', () =>
  expect(isFound(head({ letterNumber: 'SP-1/2/DINKES/XI/2026' }), 'SP-1/2/DINKES/XI/2026')).toBe(true));
