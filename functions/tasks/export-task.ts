import * as z from 'zod/mini';

const input = z.strictObject({ exportId: z.string() });

/** Returns the task of an export. A page starts it and does not wait for it. */
export const exportTask =
  <Ports>(write: (deps: Ports, exportId: string) => Promise<void>) =>
  (deps: Ports) =>
  async (event: unknown): Promise<object> => {
    await write(deps, input.parse(event).exportId);
    return {};
  };
