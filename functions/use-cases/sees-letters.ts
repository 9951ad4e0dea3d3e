import { isLoopOn } from '../domain/letters/letter-kinds';
import type { OutgoingLetters } from '../ports/outgoing';

/** Tells whether the desk lists letters. An office whose letters go out as decided has a list as long as one waits of before. */
export const seesLetters = async ({ outgoing }: { outgoing: Pick<OutgoingLetters, 'waiting'> }): Promise<boolean> =>
  isLoopOn() || (await outgoing.waiting({ limit: 1 })).items.length > 0;
