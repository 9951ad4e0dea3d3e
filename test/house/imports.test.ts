import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Imports go one way: domain ← ports ← use-cases, adapters, pages ← http, tasks ← deps ← infra, local. Use cases never import HTTP or
 * pages. Mails share the pages' parts. web imports the domain and pages only. The modules that read an office's file (infra/office) do not
 * import the CDK, because `npm start` uses them too. Each room lists the rooms whose files it may import.
 */
const root = path.resolve(__dirname, '../..');
const rooms: Record<string, string[]> = {
  'functions/domain': ['functions/domain'],
  'functions/config': ['functions/domain'],
  'functions/log': [],
  'functions/ports': ['functions/domain', 'functions/ports', 'functions/config', 'functions/log'],
  'functions/mails': ['functions/domain', 'functions/ports', 'functions/mails', 'functions/pages/parts'],
  'functions/use-cases': [
    'functions/domain',
    'functions/ports',
    'functions/log',
    'functions/mails',
    'functions/use-cases',
  ],
  'functions/adapters': ['functions/domain', 'functions/ports', 'functions/adapters'],
  'functions/pages': ['functions/domain', 'functions/ports', 'functions/pages'],
  'functions/http': [
    'functions/catalog/deps-of',
    'functions/domain',
    'functions/ports',
    'functions/config',
    'functions/log',
    'functions/use-cases',
    'functions/pages',
    'functions/mails',
    'functions/http',
  ],
  'functions/tasks': [
    'functions/catalog/deps-of',
    'functions/domain',
    'functions/ports',
    'functions/config',
    'functions/log',
    'functions/use-cases',
    'functions/pages',
    'functions/mails',
    'functions/tasks',
  ],
  'functions/deps': ['functions/adapters', 'functions/config', 'functions/log', 'functions/ports', 'functions/domain'],
  'functions/catalog': ['functions/catalog', 'functions/ports'],
  web: ['web', 'functions/domain', 'functions/pages'],
  'infra/office': ['infra/office', 'infra/resource-name', 'functions/domain', 'functions/catalog'],
  statemachine: ['statemachine'],
  infra: ['infra', 'functions/', 'statemachine', 'web'],
  local: ['local', 'functions/', 'statemachine', 'web', 'infra/office', 'infra/resource-name'],
};

const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' ? [] : sources(name);
    return /\.tsx?$/.test(entry.name) ? [name] : [];
  });

const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map((match) =>
    path.posix.join(path.posix.dirname(file), match[1]!),
  );

const roomOf = (file: string) =>
  Object.keys(rooms).find((room) => file === `${room}.ts` || file.startsWith(`${room}/`));
const files = ['functions', 'infra', 'local', 'statemachine', 'web']
  .filter((folder) => existsSync(path.join(root, folder)))
  .flatMap(sources);

const styles = readdirSync(path.join(root, 'web/styles'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => `web/styles/${name}`);

it.each([...files, ...sources('test'), ...styles])('%s has no more than 300 lines', (file) => {
  expect(readFileSync(path.join(root, file), 'utf8').split('\n').length - 1).toBeLessThanOrEqual(300);
});

/** Modules that set the office when they load (functions/domain/office/office-profile.ts). */
const officeSetters = /\/(?:set|shipped|second)-office$/;

it.each([...files, ...sources('test')].filter((file) => importsOf(file).some((target) => officeSetters.test(target))))(
  '%s sets the office before it imports anything that words a text',
  (file) => expect(importsOf(file)[0]).toMatch(officeSetters),
);

describe('import direction', () => {
  it('finds the sources', () => expect(files.length).toBeGreaterThan(40));

  it.each(files)('%s', (file) => {
    const room = roomOf(file);
    expect(room).toBeDefined();
    const wrong = importsOf(file).filter(
      (target) =>
        !rooms[room!]!.some(
          (allowed) => target === allowed || target.startsWith(allowed.endsWith('/') ? allowed : `${allowed}/`),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(sources('functions/domain'))('%s is pure: zod and the domain only', (file) => {
    const packages = [...readFileSync(path.join(root, file), 'utf8').matchAll(/from '([^.][^']*)'/g)].map(
      (match) => match[1],
    );
    expect(packages.filter((name) => name !== 'zod/mini')).toEqual([]);
  });
});
