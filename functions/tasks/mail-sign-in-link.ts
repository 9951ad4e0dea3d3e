import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { mailSignInLink as mail } from '../use-cases/mail-sign-in-link';
import { onceOpen } from './once-open';

const input = z.object({ mailbox: z.string() });

/**
 * Mails an administrator the link that opens the desk. Runs separately from the page, whose answer takes the same time for every address.
 */
export const mailSignInLink = (deps: DepsOf<'mail-sign-in-link'>) =>
  onceOpen(async (event) => {
    await mail(deps, input.parse(event).mailbox);
    return {};
  });
