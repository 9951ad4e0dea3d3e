import { AlreadyDecided } from '../../domain/errors';
import { confirmApplication, discardApplication, restoreApplication } from './change-application';
import type { CatalogueDeps, CatalogueInput } from './read-content';

/** The acts that the buttons of the record's page name. */
const acts = { konfirmasi: confirmApplication, keluarkan: discardApplication, kembalikan: restoreApplication };
const isAct = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name);

/** Runs the act that a button names. @throws AlreadyDecided if no button has that name, and the errors of the act */
export const actOnApplication = async (deps: CatalogueDeps, name: string, command: CatalogueInput): Promise<void> => {
  if (!isAct(name)) throw new AlreadyDecided('no such act');
  await acts[name](deps, command);
};
