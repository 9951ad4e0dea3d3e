import { isLoopOn } from '../domain/letters/letter-kinds';
import type { OutgoingLetters } from '../ports/outgoing';

/** Returns true if the desk lists letters. An office without the letter loop has a list only while an earlier letter still waits. */
export const seesLetters = async ({ outgoing }: { outgoing: Pick<OutgoingLetters, 'waiting'> }): Promise<boolean> =>
  isLoopOn() || (await outgoing.waiting({ limit: 1 })).items.length > 0;
