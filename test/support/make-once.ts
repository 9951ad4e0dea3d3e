import { mkdtemp, rename, rm, stat } from 'node:fs/promises';

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Makes a folder that any number of processes may want at once, and that a killed one must not leave half made. It is filled under another
 * name and then renamed.
 * @param fill puts everything into the empty folder that it is given
 */
export const makeOnce = async (folder: string, fill: (draft: string) => Promise<void>): Promise<void> => {
  if (await exists(folder)) return;
  const draft = await mkdtemp(`${folder}-`);
  try {
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was quicker: a folder with something in it is never replaced.
    if (!(await exists(folder))) throw error;
  }
};
