import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { answersText } from '../../functions/domain/forms/answers-text';

const pages = path.resolve(__dirname, '../../functions/pages');
const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => readFileSync(path.join(pages, name), 'utf8'));

/**
 * Fields of search forms (GET), which are in the address, the mailbox of the sign-in form, and the reason that a
 * letter's page proposes. A person sends that reason as their own.
 */
const others = ['dari', 'sampai', 'opd', 'langkah', 'cari', 'email', 'takeback.reason'];
const literal = sources.flatMap((source) =>
  [...source.matchAll(/type="hidden" name="([\w.]+)"/g)].map(([, name]) => name),
);
const ofRows = sources.flatMap((source) => [...source.matchAll(/fields=\{\{ ?(\w+)/g)].map(([, name]) => name));
const names = [...new Set([...literal, ...ofRows])]
  .flatMap((name) => name ?? [])
  .filter((name) => !others.includes(name));

it('finds the fields that pages add by themselves', () =>
  expect(names).toEqual(expect.arrayContaining(['token', 'seq', 'was', 'version', 'date', 'label', 'id'])));

it.each(names)('%s, which nobody typed, is not given back as an answer', (name) =>
  expect(answersText([], { [name]: 'x' })).toBe(''),
);
