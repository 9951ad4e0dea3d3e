import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type CatalogRow, type Need, rows } from '../../functions/catalog';
import { fontFiles } from '../../functions/adapters/pdf/fonts';
import { bundleFunctions, bundleSource, copyPrinting } from '../../infra/bundle';
import { entrySource } from '../../infra/entry-source';
import { functionEnvironment } from '../support/function-environment';
import { testSheets } from '../support/sheets';
import { tempFolder } from '../support/temp-folder';

const row = (name: string): CatalogRow => rows.find((candidate) => candidate.name === name)!;
const printing = rows.filter(({ needs }) => needs.includes('pdf'));
const others = rows.filter((each) => !printing.includes(each));
/** Words that only the document library contains. */
const pdfLibrary = /typst-ts-node-compiler/;

const environment = { ...process.env, ...functionEnvironment };
/** Returns the output of a module. It runs as a module, because a script would have a `require` that Lambda does not provide. */
const runSource = (source: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', source], { env: environment, encoding: 'utf8' });

const model = {
  layout: 'letter',
  title: 'Tanda Terima',
  number: '1/2026',
  version: 1,
  issuedAt: '2026-11-24T00:00:00Z',
  chainHash: 'a'.repeat(64),
  letterhead: true,
  blocks: [{ type: 'paragraph', text: 'Permohonan diterima.' }],
};

const sheets = testSheets();

describe('the entry', () => {
  it('of a row with routes answers API Gateway, composed of what the row needs', () =>
    expect(entrySource(row('track-case'))).toBe(
      [
        `import { handle } from 'hono/aws-lambda';`,
        `import { readConfig } from './config';`,
        `import { baseDeps, tableDeps } from './deps';`,
        `import { trackCase } from './http/public/track-case';`,
        `const config = readConfig(process.env);`,
        `export const handler = handle(trackCase({ ...baseDeps(config), ...tableDeps(config) }));`,
        '',
      ].join('\n'),
    ));

  it('of a row with files is given what each need asks for', () => {
    const { factory } = row('track-case').entry;
    const composeNeeds = (...needs: Need[]) =>
      entrySource({ ...row('track-case'), needs })
        .match(new RegExp(`${factory}\\(\\{(.*)\\}\\)`))![1]!
        .trim();
    expect(composeNeeds('files:sign-upload', 'files:sign-download')).toBe(
      '...baseDeps(config), ...fileLinksDeps(config)',
    );
    expect(composeNeeds('files:read', 'files:keep', 'files:issue')).toBe('...baseDeps(config), ...filesDeps(config)');
    expect(composeNeeds('pdf')).toBe('...baseDeps(config), ...pdfDeps(config)');
  });

  it('of a task is its factory, whose errors quote nothing', () =>
    expect(entrySource(row('open-step'))).toContain(
      'export const handler = withoutErrorMessage(openStep({ ...baseDeps(config), ...tableDeps(config), ...workflowDeps(config), ...backgroundDeps(config), ...mailDeps(config) }));',
    ));
});

describe('bundles', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  /** Every row's bundle, built once for all tests. */
  let folders: ReadonlyMap<string, string>;
  beforeAll(async () => {
    folder = await tempFolder();
    folders = await bundleFunctions(rows, folder.path, sheets);
  });
  afterAll(() => folder.remove());

  const folderOf = ({ name }: Pick<CatalogRow, 'name'>) => folders.get(name)!;
  const fileOf = (name: string) => path.join(folderOf({ name }), 'index.mjs');
  const text = (name: string) => readFileSync(fileOf(name), 'utf8');

  it.each(others)('$name is small, without the PDF library or fonts', (each) => {
    expect(statSync(fileOf(each.name)).size).toBeLessThan(790_000);
    expect(text(each.name)).not.toMatch(pdfLibrary);
    expect(readdirSync(folderOf(each))).toEqual(['index.mjs']);
  });

  it.each(printing)('$name holds compiler, templates and fonts, within what Lambda takes', (each) => {
    expect(text(each.name)).toMatch(pdfLibrary);
    const within = (place: string) => readdirSync(path.join(folderOf(each), place)).sort();
    expect(within('.')).toEqual(['index.mjs', 'node_modules', 'print']);
    expect(within('node_modules/@myriaddreamin')).toEqual([
      'typst-ts-node-compiler',
      'typst-ts-node-compiler-linux-x64-gnu',
    ]);
    expect(within('print/templates')).toEqual(['pages.typ', 'parts.typ', 'sheet.typ']);
    expect(within('print/fonts')).toEqual(fontFiles.map((file) => path.basename(file)).sort());
    const bytes = readdirSync(folderOf(each), { recursive: true, encoding: 'utf8' })
      .map((file) => statSync(path.join(folderOf(each), file)).size)
      .reduce((sum, size) => sum + size, 0);
    // AWS: 250 MB unpacked.
    expect(bytes).toBeLessThan(100_000_000);
  });

  it.each(['submit-request', 'issue-documents'])('%s is the same again, bundled alone', async (name) => {
    const again = await bundleFunctions([row(name)], path.join(folder.path, 'again'), sheets);
    expect(readFileSync(path.join(again.get(name)!, 'index.mjs'), 'utf8')).toBe(text(name));
  });

  it('hold the clients that the row needs, only', () => {
    expect(text('track-case')).not.toMatch(/SendTaskSuccess|SendEmail/);
    expect(text('open-step')).toMatch(/SendTaskSuccess/);
    expect(text('open-step')).toMatch(/SendEmail/);
    expect(text('open-step')).not.toMatch(/CopyObject|x-amz-checksum/);
    expect(text('submit-request')).toMatch(/CopyObject/);
  });

  it('load and export their handlers, which take no callback: Lambda refuses a third parameter from Node.js 24 on', () => {
    const load = `for (const file of ${JSON.stringify(rows.map(({ name }) => fileOf(name)))})
      console.log((await import(file)).handler.length < 3);`;
    expect(runSource(load)).toBe('true\n'.repeat(rows.length));
  });

  it('print documents with what stands beside them', async () => {
    const file = path.join(folder.path, 'renderer.mjs');
    const printModules = ['./adapters/pdf/renderer', './adapters/pdf/fonts'];
    await bundleSource(printModules.map((module) => `export * from '${module}';`).join(''), file);
    copyPrinting(folder.path);
    const output = runSource(
      [
        `const { pdfRenderer, printFilesIn } = await import(${JSON.stringify(file)});`,
        `const bytes = await pdfRenderer(printFilesIn(${JSON.stringify(path.join(folder.path, 'print'))})).render(${JSON.stringify(model)}, 'https://a.id');`,
        `console.log(Buffer.from(bytes).toString('latin1'));`,
      ].join(''),
    );
    expect(output).toMatch(/^%PDF-1\.7[^]*NotoSans-Bold[^]*%%EOF/);
  });
});
