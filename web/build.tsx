import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { document } from '../functions/pages/parts/layout';
import { notFoundPage } from '../functions/pages/public/not-found';
import { ProcessPage } from '../functions/pages/public/process';
import { RequestPage } from '../functions/pages/public/request-page';
import { siteProfile } from './site-profile';

const here = path.dirname(fileURLToPath(import.meta.url));

const bundle = async (entry: string, format: 'esm' | 'iife'): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'client', entry)],
    bundle: true,
    minify: true,
    format,
    define: { siteProfile: JSON.stringify(siteProfile()) },
    target: 'es2020',
    write: false,
  });
  return outputFiles[0]!.contents;
};

/** Writes the static site of the office that useProfile set: the form, the process page, the page of a wrong address, the scripts (also those of the API's pages), and the API's origin in config.json. */
export const buildSite = async (directory: string, apiOrigin: string): Promise<void> => {
  const script = await bundle('request.ts', 'esm');
  const name = `form-${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`;
  await mkdir(path.join(directory, 'alur'), { recursive: true });
  await writeFile(path.join(directory, name), script);
  for (const name of ['verify', 'attach', 'autosave', 'send', 'check-file']) {
    await writeFile(path.join(directory, `${name}.js`), await bundle(`${name}.ts`, 'iife'));
  }
  await writeFile(path.join(directory, 'index.html'), document(<RequestPage script={`/${name}`} />));
  await writeFile(path.join(directory, 'alur/index.html'), document(<ProcessPage />));
  await writeFile(path.join(directory, '404.html'), notFoundPage());
  await writeFile(path.join(directory, 'config.json'), JSON.stringify({ api: apiOrigin }));
};
