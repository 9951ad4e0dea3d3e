import type { DepsOf } from '../catalog/deps-of';
import { sendMorningRound } from '../use-cases/send-morning-round';

/** The schedule's morning round. It takes no input. @returns how many mails went out */
export const morningRound = (deps: DepsOf<'morning-round'>) => (): Promise<{ mails: number }> => sendMorningRound(deps);
