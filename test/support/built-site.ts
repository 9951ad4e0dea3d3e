import path from 'node:path';
import { systemIds } from '../../functions/adapters/system';
import { profile } from '../../functions/domain/office/office-profile';
import { staticSite } from '../../local/site';
import { makeOnce } from './make-once';

/**
 * Returns the static site, which the run's test files with the same office build once together. Outside of jest it is built in the given
 * folder.
 */
export const builtSite = async (ownFolder: string) => {
  const folder = process.env.AJUAN_TEST_SITES;
  if (!folder) return staticSite(ownFolder);
  // A folder for each profile: the site of another office would replace the one that other files use.
  const shared = path.join(folder, systemIds.digest(JSON.stringify(profile)).slice(0, 16));
  await makeOnce(shared, async (draft) => void (await staticSite(draft, 'run')));
  return staticSite(shared, 'run');
};
