import type { CaseHead } from '../../domain/records';
import { fits, type RegisterFilter } from '../../domain/register-filter';
import { shelvesOf } from '../../domain/register-shelves';
import { nobody } from '../../domain/roster';
import type { Deps } from '../../deps';
import type { OfficeNow, RegisterPage } from '../../ports';
import { readCursor, writeCursor } from '../cursor';

export type ListDeps = Pick<Deps, 'register' | 'work' | 'clock'>;
export const perPage = 25;

/** The longest overdue of everybody. Each holder's list is read as far as a page goes. */
const lateOnes = async ({ work }: ListDeps, { roster }: OfficeNow, until: string): Promise<CaseHead[]> => {
  const holders = [...roster.officials.map(({ id }) => id), nobody];
  const lists = await Promise.all(holders.map((holder) => work.waiting(holder, { limit: perPage, until })));
  return lists.flatMap(({ items }) => items).sort((a, b) => a.waits!.at.localeCompare(b.waits!.at));
};

const waitingFor = async ({ work }: ListDeps, holder: string, until: string | undefined, before?: string) => {
  const { items, next } = await work.waiting(holder, { limit: perPage, after: readCursor(before), until });
  return { heads: items, next: next && writeCursor(next) };
};

/**
 * A page of the register as it is narrowed, by whichever list is the shortest: words, a holder's work, what is late, or shelves.
 * What else was asked is checked on the cases found: such a page may hold fewer, and goes on.
 */
export const listRegister = async (
  deps: ListDeps,
  office: OfficeNow,
  filter: RegisterFilter,
  before: string | undefined,
): Promise<RegisterPage> => {
  const now = deps.clock.now();
  const { cari, pemegang, terlambat, status, langkah } = filter;
  const until = terlambat && now.toISOString();
  const found = async (): Promise<RegisterPage> => {
    if (cari) return deps.register.search(cari, { limit: perPage, before });
    if (pemegang) return waitingFor(deps, pemegang, until, before);
    if (until) return { heads: await lateOnes(deps, office, until) };
    return deps.register.page(shelvesOf(status, langkah), { limit: perPage, before });
  };
  const { heads, next } = await found();
  return { heads: heads.filter((head) => fits(head, filter, now)), next };
};
