import { setTimeout as delay } from 'node:timers/promises';

/** Calls a check repeatedly until it is true. Returns false after the time limit. */
export async function eventually(ask: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await delay(20)) {
    if (await ask()) return true;
  }
  return false;
}
