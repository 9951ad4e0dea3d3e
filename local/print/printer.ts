import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { profile } from '../../functions/domain/office-profile';
import type { Renderer } from '../../functions/ports';
import type { PrintTask } from './print-worker';

/** How long the thread stays when there is nothing to print: its memory is then free for the rest. In milliseconds. */
const idleTimeout = 60_000;

/**
 * Prints documents beside the pages: a long report takes a second of a processor, in which one process would answer nobody. One
 * thread, one document after another, started when the first is due. @returns the renderer, and what ends its thread
 */
export const startPrinter = (): { renderer: Renderer; close(): Promise<void> } => {
  const pool = new Piscina({
    filename: fileURLToPath(new URL('print-thread.mjs', import.meta.url)),
    ...{ minThreads: 0, maxThreads: 1, idleTimeout },
  });
  return {
    renderer: {
      render: (model, verificationUrl) =>
        pool.run({ model, verificationUrl, profile: profile() } satisfies PrintTask) as Promise<Uint8Array>,
    },
    close: () => pool.destroy(),
  };
};
