import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const sources = ['functions', 'local'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
);
/** Variables of the operating system. */
const systems = ['PATH'];

/** Returns the variables that a source reads: by name, or as keys of a schema of the environment. */
const variablesOf = (source: string): string[] => [
  ...[...source.matchAll(/\benv\??\.([A-Z][A-Z0-9_]+)/g)].flatMap(([, name]) => name ?? []),
  ...[...source.matchAll(/const environment = z\.object\(\{([\s\S]*?)^\}\)/gm)].flatMap(([, keys = '']) =>
    [...keys.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].flatMap(([, name]) => name ?? []),
  ),
];

const read = [...new Set(sources.flatMap(variablesOf))].filter((name) => !systems.includes(name)).sort();
const page = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8');

it('finds the variables that the sources read', () =>
  expect(read).toEqual(expect.arrayContaining(['DATA_DIR', 'PRINT_FOLDER', 'S3_ENDPOINT', 'STORE', 'TABLE_NAME'])));

it.each(read)('explains %s', (name) => expect(page).toContain(`\`${name}\``));
