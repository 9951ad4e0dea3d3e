import path from 'node:path';
import { buildSync } from 'esbuild';
import * as z from 'zod/mini';
import { pageSheets, type Sheets } from '../functions/pages/parts/page-sheets';

const folder = path.join(import.meta.dirname, 'styles');
/** A text for every page's sheet. */
const pages = z.record(z.enum(pageSheets), z.string());

/**
 * Builds the style sheets of all pages from web/styles: bundled, minified, and without nesting, because older browsers do not support it.
 */
export const buildSheets = (): Sheets => {
  const { outputFiles } = buildSync({
    entryPoints: ['common.css', 'print.css', ...pageSheets.map((page) => `pages/${page}.css`)].map((file) =>
      path.join(folder, file),
    ),
    outbase: folder,
    outdir: folder,
    bundle: true,
    minify: true,
    target: ['chrome90', 'firefox90', 'safari14'],
    write: false,
  });
  const texts = new Map(outputFiles.map(({ path: file, text }) => [path.basename(file, '.css'), text.trim()]));
  const textOf = (name: string): string => texts.get(name) ?? '';
  return {
    common: textOf('common'),
    pages: pages.parse(Object.fromEntries(pageSheets.map((page) => [page, textOf(page)]))),
    print: textOf('print'),
  };
};
