import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { renewLostLink } from '../use-cases/renew-lost-link';

const input = z.object({ requestNumber: z.string(), mailbox: z.string() });

/**
 * Mails a fresh link to an applicant who lost theirs. Runs separately from the page, whose answer takes the same time for every asker.
 */
export const mailLostLink =
  (deps: DepsOf<'mail-lost-link'>) =>
  async (event: unknown): Promise<object> => {
    await renewLostLink(deps, input.parse(event));
    return {};
  };
