import { mkdtemp, rename, rm, stat } from 'node:fs/promises';

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Creates a folder that several processes may want at the same time. A killed process must not leave it half filled: it is filled under
 * another name and then renamed.
 * @param fill writes everything into the given empty folder
 */
export const makeOnce = async (folder: string, fill: (draft: string) => Promise<void>): Promise<void> => {
  if (await exists(folder)) return;
  const draft = await mkdtemp(`${folder}-`);
  try {
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster: a folder with content is never replaced.
    if (!(await exists(folder))) throw error;
  }
};
