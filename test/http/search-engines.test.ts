import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { apps } from '../support/apps';
import { buildSite } from '../../web/build';
import { tempFolder } from '../support/temp-folder';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => void (w = await startWorld()));
afterAll(() => w.stop());

it('may find the form and the process, and no page of a case or of the desk', async () => {
  const folder = await tempFolder();
  await buildSite(folder.path, '');
  for (const file of ['index.html', 'alur/index.html']) {
    const page = await readFile(path.join(folder.path, file), 'utf8');
    expect(page).toMatch(/<meta name="description" content="[^"]{40,160}"/);
    expect(page).not.toContain('noindex');
  }
  await folder.remove();
  const { trackingId } = await w.submit();
  const pages = [
    await apps.trackCase(w.deps).request(`/lacak/${trackingId}`),
    await apps.decideStep(w.deps).request('/putusan/x'),
    await apps.deskSignIn(w.deps).request('/meja/masuk'),
  ];
  for (const page of pages) expect(await page.text()).toContain('<meta name="robots" content="noindex"/>');
});
