import type { Deps } from '../functions/ports/deps';
import { withoutErrorMessage } from '../functions/tasks/without-error-message';
import { loadTasks } from './functions';
import { oneAtATime } from './one-at-a-time';

export type Handlers = Record<string, (event: unknown) => Promise<unknown>>;

/** The functions that may be started for a case while an earlier start still runs. */
const alone = new Set(['issue-documents']);

/** Returns the tasks by the names that the state machine, the schedules and other functions use. */
export const taskHandlers = async (deps: Deps): Promise<Handlers> =>
  Object.fromEntries(
    (await loadTasks()).map(({ row: { name }, make }) => {
      const handler = withoutErrorMessage(make(deps));
      return [name, alone.has(name) ? oneAtATime(handler) : handler];
    }),
  );
