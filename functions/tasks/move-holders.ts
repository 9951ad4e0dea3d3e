import * as z from 'zod/mini';
import { type CalendarDeps, followCalendarChanges } from '../use-cases/follow-calendar';
import { type MoveDeps, moveHolders as move } from '../use-cases/move-holders';

const input = z.strictObject({});

/** Called every 5 minutes, and when the desk changed the office: open steps follow the roster and the calendar. */
export const moveHolders =
  (deps: MoveDeps & CalendarDeps) =>
  async (event: unknown): Promise<object> => {
    input.parse(event);
    await move(deps);
    await followCalendarChanges(deps);
    return {};
  };
