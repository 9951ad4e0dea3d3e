import { rows } from '../functions/catalog';
import type { Deps } from '../functions/ports/deps';
import { bundleCase } from '../functions/tasks/bundle-case';
import { deliverCase } from '../functions/tasks/deliver-case';
import { closeCase } from '../functions/tasks/close-case';
import { exportRegister } from '../functions/tasks/export-register';
import { flagCase } from '../functions/tasks/flag-case';
import { issueDocuments } from '../functions/tasks/issue-documents';
import { mailLostLink } from '../functions/tasks/mail-lost-link';
import { mailSignInLink } from '../functions/tasks/mail-sign-in-link';
import { morningRound } from '../functions/tasks/morning-round';
import { moveHolders } from '../functions/tasks/move-holders';
import { noteBounce } from '../functions/tasks/note-bounce';
import { openStep } from '../functions/tasks/open-step';
import { redeliverCases } from '../functions/tasks/redeliver-cases';
import { withoutErrorMessage } from '../functions/tasks/without-error-message';
import { oneAtATime } from './one-at-a-time';

/** Every function of the catalog without routes, by the name of its factory. A test holds this against the catalog. */
export const tasks = {
  bundleCase,
  closeCase,
  deliverCase,
  exportRegister,
  flagCase,
  issueDocuments,
  mailLostLink,
  mailSignInLink,
  morningRound,
  moveHolders,
  noteBounce,
  openStep,
  redeliverCases,
};

export type Handlers = Record<string, (event: unknown) => Promise<unknown>>;

/** What others may start for a case while it still runs there. */
const alone = new Set(['issue-documents']);

/** The tasks by the names that the state machine, the schedules and other functions call them by. */
export const taskHandlers = (deps: Deps): Handlers =>
  Object.fromEntries(
    rows
      .filter(({ routes }) => !routes)
      .map(({ name, entry }) => {
        const handler = withoutErrorMessage(tasks[entry.factory as keyof typeof tasks](deps) as Handlers[string]);
        return [name, alone.has(name) ? oneAtATime(handler) : handler];
      }),
  );
