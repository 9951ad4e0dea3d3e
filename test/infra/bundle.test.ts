import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type CatalogRow, type Need, rows } from '../../functions/catalog';
import { bundle, bundleSource, copyFonts } from '../../infra/bundle';
import { entrySource } from '../../infra/entry-source';
import { tempFolder } from '../support/temp-folder';

const row = (name: string): CatalogRow => rows.find((candidate) => candidate.name === name)!;
/** The client of S3 and what tells a file's type by its content make up for the difference. */
const limitOf = ({ needs }: CatalogRow) => (needs.some((need) => need.startsWith('files:')) ? 800_000 : 600_000);
const printing = rows.filter(({ needs }) => needs.includes('pdf'));
const others = rows.filter((each) => !printing.includes(each));
/** What only the library behind documents says. */
const pdfLibrary = /pdfmake|StructTreeRoot/;

const environment = {
  ...process.env,
  AWS_REGION: 'ap-southeast-3',
  TABLE_NAME: 'table',
  PUBLIC_URL: 'https://api.example.go.id',
  SITE_URL: 'https://example.go.id',
  STATE_MACHINE_ARN: 'arn:aws:states:ap-southeast-3:000000000000:stateMachine:ajuan',
  MAIL_FROM: 'ajuan@example.go.id',
  FILES_BUCKET: 'files',
  FONT_FOLDER: '/var/task/fonts',
};
/** What a module prints. A module, as a script of its own would have a `require` that Lambda does not give. */
const ran = (source: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', source], { env: environment, encoding: 'utf8' });

const model = {
  ...{ title: 'Tanda Terima', number: '1/2026', version: 1, issuedAt: '2026-11-24T00:00:00Z' },
  ...{ chainHash: 'a'.repeat(64), letterhead: true, blocks: [{ type: 'paragraph', text: 'Permohonan diterima.' }] },
};

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

  it('of a row with files is given what each need asks for', () => {
    const { factory } = row('track-case').entry;
    const composed = (...needs: Need[]) =>
      entrySource({ ...row('track-case'), needs })
        .match(new RegExp(`${factory}\\(\\{(.*)\\}\\)`))![1]!
        .trim();
    expect(composed('files:sign')).toBe('...baseDeps(config), ...fileLinksDeps(config)');
    expect(composed('files:read', 'files:write')).toBe('...baseDeps(config), ...filesDeps(config)');
    expect(composed('pdf')).toBe('...baseDeps(config), ...pdfDeps(config)');
  });

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

  it.each(others)('$name is small, without the PDF library or fonts', (each) => {
    const made = bundle(each, folder.path);
    const file = path.join(made, 'index.mjs');
    expect(statSync(file).size).toBeLessThan(limitOf(each));
    expect(readFileSync(file, 'utf8')).not.toMatch(pdfLibrary);
    expect(readdirSync(made)).toEqual(['index.mjs']);
  });

  it.each(printing)('$name holds the PDF library and its fonts', (each) => {
    const made = bundle(each, folder.path);
    expect(readFileSync(path.join(made, 'index.mjs'), 'utf8')).toMatch(pdfLibrary);
    const fonts = ['400Regular', '400Regular_Italic', '700Bold'].map((style) => `NotoSans_${style}.ttf`);
    expect(readdirSync(path.join(made, 'fonts')).sort()).toEqual(fonts);
    for (const font of fonts)
      expect(readFileSync(path.join(made, 'fonts', font)).subarray(0, 4)).toEqual(Buffer.from([0, 1, 0, 0]));
  });

  it.each(rows)('$name is the same again', (each) => {
    const file = path.join(bundle(each, folder.path), 'index.mjs');
    const first = readFileSync(file);
    bundle(each, folder.path);
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it('hold the clients that the row needs, only', () => {
    const text = (name: string) => readFileSync(path.join(bundle(row(name), folder.path), 'index.mjs'), 'utf8');
    expect(text('track-case')).not.toMatch(/SendTaskSuccess|SendEmail/);
    expect(text('open-step')).toMatch(/SendTaskSuccess/);
    expect(text('open-step')).toMatch(/SendEmail/);
    expect(text('open-step')).not.toMatch(/CopyObject|x-amz-checksum/);
    expect(text('submit-request')).toMatch(/CopyObject/);
  });

  it.each(['track-case', 'redeliver', 'submit-request', 'issue-documents'])(
    '%s loads and exports its handler',
    (name) => {
      const file = path.join(bundle(row(name), folder.path), 'index.mjs');
      expect(ran(`console.log(typeof (await import(${JSON.stringify(file)})).handler)`)).toBe('function\n');
    },
  );

  it('print documents with the fonts beside them', () => {
    const file = path.join(folder.path, 'renderer.mjs');
    const fonts = path.join(folder.path, 'fonts');
    bundleSource(`export { pdfRenderer } from './adapters/pdf'; export { fontsIn } from './adapters/pdf/fonts';`, file);
    copyFonts(fonts);
    const printed = ran(
      [
        `const { pdfRenderer, fontsIn } = await import(${JSON.stringify(file)});`,
        `const bytes = await pdfRenderer(fontsIn(${JSON.stringify(fonts)})).render(${JSON.stringify(model)}, 'https://a.id');`,
        `console.log(Buffer.from(bytes).toString('latin1'));`,
      ].join(''),
    );
    expect(printed).toMatch(/^%PDF-1\.7[^]*NotoSans-Bold[^]*%%EOF/);
  });
});
