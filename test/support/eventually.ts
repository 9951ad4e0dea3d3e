import { setTimeout as delay } from 'node:timers/promises';

/** Asks repeatedly until the answer is true. Returns false if that did not happen within the time. */
export async function eventually(ask: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await delay(20)) {
    if (await ask()) return true;
  }
  return false;
}
