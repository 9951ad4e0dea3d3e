import path from 'node:path';
import { staticSite } from '../../local/site';
import { makeOnce } from './make-once';

/** Returns the static site, which the run's test files build once together. Outside of jest it is built in the given folder. */
export const builtSite = async (ownFolder: string) => {
  const folder = process.env.AJUAN_TEST_SITES;
  if (!folder) return staticSite(ownFolder);
  const shared = path.join(folder, 'built');
  await makeOnce(shared, async (draft) => void (await staticSite(draft, 'run')));
  return staticSite(shared, 'run');
};
