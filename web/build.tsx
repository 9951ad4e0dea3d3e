import { present } from '../functions/domain/present';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { profile } from '../functions/domain/office/office-profile';
import type { SiteProfile } from '../functions/domain/office/site-profile';
import { document } from '../functions/pages/parts/layout';
import { sheetHashes } from '../functions/pages/parts/sheets';
import { performancePath, publishesFigures } from '../functions/domain/statistics/published';
import { lostLinkPath, lostLinkTitle } from '../functions/pages/public/lost-link';
import { notFoundPage } from '../functions/pages/public/not-found';
import { performanceTitle } from '../functions/pages/public/performance';
import { ProcessPage } from '../functions/pages/public/process';
import { RequestPage } from '../functions/pages/public/request-page';
import { RequestSentPage } from '../functions/pages/public/request-sent';
import { ToApiPage } from '../functions/pages/public/to-api';
import { hashedScriptName } from './hashed-script';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Returns the part of the office's profile that the site's scripts need for the form's checks and texts. */
const settingsForScripts = (): SiteProfile => {
  const { territory, shortName, domainSuffix, phoneExample, reservedNames } = profile;
  return { territory, shortName, domainSuffix, phoneExample, reservedNames };
};

/** Scripts get few settings: one that reads others would find them undefined. @throws if a script contains the whole profile */
const demandSiteProfile = (entry: string, { outputs }: Metafile): void => {
  const contents = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  if (contents.some(([file, { bytesInOutput }]) => file.endsWith('/office-profile.ts') && bytesInOutput > 0))
    throw new Error(`${entry} reads the whole profile of the office; scripts get site-profile.ts`);
};

const bundle = async (entry: string, format: 'esm' | 'iife'): Promise<Uint8Array> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(here, 'client', entry)],
    bundle: true,
    minify: true,
    format,
    define: { injectedOfficeProfile: JSON.stringify(settingsForScripts()) },
    metafile: true,
    target: 'es2020',
    write: false,
  });
  demandSiteProfile(entry, metafile);
  return present(outputFiles[0], 'the bundle').contents;
};

/**
 * Returns a page with the policy of its own styles. The header of a deployed site names no hash, because it changes before or after
 * the pages do. `charset` stays first: browsers look for it in the first kilobyte only.
 */
const withStylePolicy = (page: string): string => {
  const charset = '<meta charset="utf-8"/>';
  const [before, after] = page.split(charset);
  const policy = `<meta http-equiv="Content-Security-Policy" content="style-src ${sheetHashes().join(' ')}"/>`;
  return `${before}${charset}${policy}${present(after, 'the charset of a page')}`;
};

/**
 * Writes the office's static site: the form, its confirmation, the process page and the page for a wrong address. Also writes all
 * scripts, including those of the API's pages, and the API's origin in config.json.
 */
export const buildSite = async (directory: string, apiOrigin: string): Promise<void> => {
  const script = await bundle('request.ts', 'esm');
  const name = hashedScriptName(script);
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
    await writeFile(path.join(directory, folder, 'index.html'), withStylePolicy(document(page)));
  }
  await writeFile(path.join(directory, '404.html'), withStylePolicy(notFoundPage()));
  await writeFile(path.join(directory, 'config.json'), JSON.stringify({ api: apiOrigin }));
};
