import { AsyncLocalStorage } from 'node:async_hooks';
import type { World } from '../../support/world';
import { type Caller, type Charge, meterCapacity } from './capacity-meter';

/** One run of a function. */
interface Invocation {
  /** The catalog's name; of a function with routes also the method. */
  caller: string;
  ms: number;
}

/** The resources that a piece of work took. */
export interface Taken {
  charges: Charge[];
  invocations: Invocation[];
  /** The S3 requests by operation. A presigned link counts as the request that a browser makes with it. */
  files: string[];
  mails: number;
}

/** Counts the use of the services by function. */
export const createMeter = () => {
  const callers = new AsyncLocalStorage<Caller>();
  const taken: Taken = { charges: [], invocations: [], files: [], mails: 0 };
  /** Runs a function's call in its name. */
  const around = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    const caller = { name, countingMs: 0 };
    const began = performance.now();
    try {
      return await callers.run(caller, call);
    } finally {
      taken.invocations.push({ caller: name, ms: performance.now() - began - caller.countingMs });
    }
  };
  return {
    around,
    mailing: async (send: () => Promise<void>) => {
      taken.mails += 1;
      await send();
    },
    attach: ({ clients, deps }: World) => {
      const { dynamodb, s3 } = clients;
      meterCapacity(dynamodb, deps.config.tableName, callers, taken.charges);
      s3.middlewareStack.add(
        (next, context) => (args) => {
          if (callers.getStore()) taken.files.push((context.commandName ?? '').replace(/Command$/, ''));
          return next(args);
        },
        { step: 'initialize' },
      );
    },
    /** Returns the resources taken since the last call. */
    take: (): Taken => {
      const { mails } = taken;
      taken.mails = 0;
      const { charges, invocations, files } = taken;
      return { charges: charges.splice(0), invocations: invocations.splice(0), files: files.splice(0), mails };
    },
  };
};
export type Meter = ReturnType<typeof createMeter>;
