import { present } from '../functions/domain/present';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { profile } from '../functions/domain/office/office-profile';
import { document } from '../functions/pages/parts/layout';
import { performancePath, publishesFigures } from '../functions/domain/statistics/published';
import { lostLinkPath, lostLinkTitle } from '../functions/pages/public/lost-link';
import { notFoundPage } from '../functions/pages/public/not-found';
import { performanceTitle } from '../functions/pages/public/performance';
import { ProcessPage } from '../functions/pages/public/process';
import { RequestPage } from '../functions/pages/public/request-page';
import { RequestSentPage } from '../functions/pages/public/request-sent';
import { ToApiPage } from '../functions/pages/public/to-api';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Returns the part of the office's profile that the site's scripts need for the form's checks and texts. */
const siteProfile = () => {
  const { territory, shortName, domainSuffix, phoneExample, reservedNames } = profile;
  return { territory, shortName, domainSuffix, phoneExample, reservedNames };
};

const bundle = async (entry: string, format: 'esm' | 'iife'): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'client', entry)],
    bundle: true,
    minify: true,
    format,
    define: { injectedOfficeProfile: JSON.stringify(siteProfile()) },
    target: 'es2020',
    write: false,
  });
  return present(outputFiles[0], 'the bundle').contents;
};

/**
 * Writes the office's static site: the form, its confirmation, the process page and the page for a wrong address. Also writes all
 * scripts, including those of the API's pages, and the API's origin in config.json.
 */
export const buildSite = async (directory: string, apiOrigin: string): Promise<void> => {
  const script = await bundle('request.ts', 'esm');
  const name = `form-${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`;
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, name), script);
  for (const name of ['verify', 'attach', 'autosave', 'documents', 'report', 'send', 'check-file', 'sent', 'to-api']) {
    await writeFile(path.join(directory, `${name}.js`), await bundle(`${name}.ts`, 'iife'));
  }
  const pages = {
    '': <RequestPage script={`/${name}`} />,
    alur: <ProcessPage />,
    terkirim: <RequestSentPage script="/sent.js" />,
    [lostLinkPath]: <ToApiPage title={lostLinkTitle} script="/to-api.js" />,
    ...(publishesFigures() && {
      [performancePath]: <ToApiPage title={performanceTitle} script="/to-api.js" />,
    }),
  };
  for (const [folder, page] of Object.entries(pages)) {
    await mkdir(path.join(directory, folder), { recursive: true });
    await writeFile(path.join(directory, folder, 'index.html'), document(page));
  }
  await writeFile(path.join(directory, '404.html'), notFoundPage());
  await writeFile(path.join(directory, 'config.json'), JSON.stringify({ api: apiOrigin }));
};
