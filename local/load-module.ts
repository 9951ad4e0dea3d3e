/**
 * Loads a module below functions/. The bundle of `npm start` contains every module that a row can name: `modulesByName` in
 * local/start/bundle.mjs.
 */
export const loadModule = (name: string): Promise<Record<string, unknown>> => import(`../functions/${name}`);
