/** Loads a module below functions/. The bundle of `npm start` holds every module that a row may name: local/start/bundle.mjs. */
export const loadModule = (name: string): Promise<Record<string, unknown>> => import(`../functions/${name}`);
