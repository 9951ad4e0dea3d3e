import type { DepsOf } from '../catalog/deps-of';
import { sendMorningRound } from '../use-cases/send-morning-round';

/** Called by the morning schedule. Takes no input. @returns the number of sent mails */
export const morningRound = (deps: DepsOf<'morning-round'>) => (): Promise<{ mails: number }> => sendMorningRound(deps);
