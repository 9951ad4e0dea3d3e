import type { DepsOf } from '../catalog/deps-of';
import { sendMorningRound } from '../use-cases/send-morning-round';
import { onceOpen } from './once-open';

/** Called by the morning schedule. Takes no input. @returns the number of sent mails, if the office is open */
export const morningRound = (deps: DepsOf<'morning-round'>) => {
  const run = onceOpen(() => sendMorningRound(deps));
  return (): Promise<object> => run({});
};
