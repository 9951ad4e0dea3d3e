import { startBrowser } from './browser';
import { builtSite } from './built-site';
import { serve } from './serve';
import { tempFolder } from './temp-folder';
import { startWorld } from './world';

/**
 * Starts a world, a browser, and an address with the world's pages, scripts and files, as `npm start` serves them. Prints no documents.
 */
export const startBrowsedWorld = async () => {
  const [w, browser, folder] = await Promise.all([startWorld(), startBrowser(), tempFolder()]);
  const site = await serve(w, await builtSite(folder.path));
  const stop = async () => {
    await browser.close();
    await site.stop();
    await w.stop();
    await folder.remove();
  };
  return { w, browser, url: site.url, stop };
};
export type BrowsedWorld = Awaited<ReturnType<typeof startBrowsedWorld>>;
