import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { followCalendarChanges } from '../use-cases/follow-calendar';
import { moveHolders as move } from '../use-cases/move-holders';
import { moveSignatories } from '../use-cases/move-signatories';
import { onceOpen } from './once-open';

const input = z.strictObject({});

/**
 * Called every 5 minutes, and after the desk changed the office. Moves open steps and letters to match the roster, and dates to match the
 * calendar.
 */
export const moveHolders = (deps: DepsOf<'move-holders'>) =>
  onceOpen(async (event) => {
    input.parse(event);
    await move(deps);
    await followCalendarChanges(deps);
    await moveSignatories(deps);
    return {};
  });
