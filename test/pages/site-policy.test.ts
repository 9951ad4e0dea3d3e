import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSite } from '../../web/build';
import { tempFolder } from '../support/temp-folder';

/* A stack's header also reaches pages of other builds. Each page of the static site therefore carries the policy for its own styles. */

const policy = /<meta http-equiv="Content-Security-Policy" content="style-src ([^"]+)"\/>/;

it('lets each page of the site use the styles that it holds, and no others', async () => {
  const folder = await tempFolder();
  await buildSite(folder.path, '');
  const names = (await readdir(folder.path, { recursive: true })).filter((name) => name.endsWith('.html'));
  expect(names.sort()).toEqual([
    '404.html',
    'alur/index.html',
    'index.html',
    'tautan-baru/index.html',
    'terkirim/index.html',
  ]);
  for (const name of names) {
    const page = await readFile(path.join(folder.path, name), 'utf8');
    const allowed = policy.exec(page)?.[1]?.split(' ') ?? [];
    const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = '']) => text);
    expect(styles).toHaveLength(1);
    for (const text of styles)
      expect(allowed).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(allowed.filter((source) => !source.startsWith("'sha256-"))).toEqual([]);
    expect(page.search(policy)).toBeLessThan(page.indexOf('<style>'));
    // HTML Standard, "Specifying the document's character encoding": within the first 1,024 bytes.
    expect(page.indexOf('<meta charset="utf-8"')).toBeLessThan(1000);
  }
  await folder.remove();
});
