import { type DeskTask, deskTasks } from '../domain/office/desk-tasks';
import type { Dashboard } from '../domain/statistics/shown';
import { dayOf } from '../domain/time/calendar';
import type { Catalogue } from '../ports/catalogue';
import type { OfficeNow } from '../ports/office';
import type { OutgoingLetters } from '../ports/outgoing';
import { listProposed } from './catalogue/list-catalogue';
import { showDashboard } from './show-dashboard';

type DashboardDeps = Parameters<typeof showDashboard>[0] & {
  catalogue: Pick<Catalogue, 'proposed' | 'retriesDue'>;
  outgoing: Pick<OutgoingLetters, 'waiting'>;
};

/** The most integration retries that the task list names. The others follow when these are done. */
const maxRetries = 5;
/** The most waiting letters that are counted. Above it, the desk shows only that there are more. */
const maxLetters = 100;

const waitingLetters = async ({ outgoing }: Pick<DashboardDeps, 'outgoing'>) => {
  const { items, next } = await outgoing.waiting({ limit: maxLetters, withoutOvertaken: true });
  return { items, hasMore: next !== undefined };
};

/** Reads the figures and the tasks of the desk's first page. */
export const readDashboard = async (
  deps: DashboardDeps,
  office: OfficeNow,
  seesLetters: boolean,
): Promise<{ figures: Dashboard; tasks: DeskTask[] }> => {
  const now = deps.clock.now();
  const [figures, proposed, retries, letters] = await Promise.all([
    showDashboard(deps, office),
    listProposed(deps),
    deps.catalogue.retriesDue(dayOf(now), maxRetries),
    seesLetters ? waitingLetters(deps) : undefined,
  ]);
  return { figures, tasks: deskTasks({ office, now, late: figures.late, proposed, retries, letters }) };
};
