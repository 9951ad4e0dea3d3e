import { type RoundDeps, sendMorningRound } from '../use-cases/send-morning-round';

/** The schedule's morning round. It takes no input. @returns how many mails went out */
export const morningRound = (deps: RoundDeps) => (): Promise<{ mails: number }> => sendMorningRound(deps);
