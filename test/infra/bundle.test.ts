import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type CatalogRow, rows } from '../../functions/catalog';
import { bundle } from '../../infra/bundle';
import { entrySource } from '../../infra/entry-source';
import { tempFolder } from '../support/temp-folder';

const row = (name: string): CatalogRow => rows.find((candidate) => candidate.name === name)!;
const limit = 600_000;

describe('the entry', () => {
  it('of a row with routes answers API Gateway, composed of what the row needs', () =>
    expect(entrySource(row('track-case'))).toBe(
      [
        `import { handle } from 'hono/aws-lambda';`,
        `import { readConfig } from './config';`,
        `import { baseDeps, tableDeps } from './deps';`,
        `import { trackCase } from './http/track-case';`,
        `const config = readConfig(process.env);`,
        `export const handler = handle(trackCase({ ...baseDeps(config), ...tableDeps(config) }));`,
        '',
      ].join('\n'),
    ));

  it('of a task is its factory', () =>
    expect(entrySource(row('open-step'))).toContain(
      'export const handler = openStep({ ...baseDeps(config), ...tableDeps(config), ...workflowDeps(config), ...mailDeps(config) });',
    ));
});

describe('bundles', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  beforeAll(async () => {
    folder = await tempFolder();
  });
  afterAll(() => folder.remove());

  it.each(rows)('$name is small, and the same again', (each) => {
    const file = path.join(bundle(each, folder.path), 'index.mjs');
    const first = readFileSync(file);
    expect(statSync(file).size).toBeLessThan(limit);
    bundle(each, folder.path);
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it('hold the clients that the row needs, only', () => {
    const text = (name: string) => readFileSync(path.join(bundle(row(name), folder.path), 'index.mjs'), 'utf8');
    expect(text('track-case')).not.toMatch(/SendTaskSuccess|SendEmail/);
    expect(text('open-step')).toMatch(/SendTaskSuccess/);
    expect(text('open-step')).toMatch(/SendEmail/);
  });

  it.each(['track-case', 'redeliver'])('%s loads and exports its handler', (name) => {
    const file = path.join(bundle(row(name), folder.path), 'index.mjs');
    const environment = {
      ...process.env,
      AWS_REGION: 'ap-southeast-3',
      TABLE_NAME: 'table',
      PUBLIC_URL: 'https://api.example.go.id',
      SITE_URL: 'https://example.go.id',
      STATE_MACHINE_ARN: 'arn:aws:states:ap-southeast-3:000000000000:stateMachine:ajuan',
      MAIL_FROM: 'ajuan@example.go.id',
    };
    const script = `import(${JSON.stringify(file)}).then(({ handler }) => console.log(typeof handler))`;
    expect(execFileSync(process.execPath, ['-e', script], { env: environment, encoding: 'utf8' })).toBe('function\n');
  });
});
