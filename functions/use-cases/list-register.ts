import type { CaseHead } from '../domain/case/records';
import { fits, lateUntil, type RegisterFilter } from '../domain/register/register-filter';
import { shelves, shelvesOf } from '../domain/register/register-shelves';
import { searchFor } from '../domain/register/register-words';
import type { Deps } from '../ports/deps';
import { isStateOf, shelvesShowing } from '../domain/register/state-cells';
import type { OfficeNow } from '../ports/office';
import type { RegisterPage } from '../ports/register';
import type { Page } from '../ports/work';
import { holdersEver } from './all-waiting';
import { readCursor, writeCursor } from './cursor';

type ListDeps = Pick<Deps, 'register' | 'work' | 'clock'>;
const perPage = 25;

const asPage = ({ items, next, cut }: Page<CaseHead>): RegisterPage => ({
  heads: items,
  next: next && writeCursor(next),
  cut,
});

/** In front of a cursor: the words are looked for in what rows say of a case's state. */
const byState = 'keadaan.';

interface Asked {
  limit: number;
  keep(head: CaseHead): boolean;
}

/** Cases by the words that are stored with them; where none has them, by what their rows say of where they stand. */
const searched = async (
  { register, clock }: ListDeps,
  office: OfficeNow,
  text: string,
  before: string | undefined,
  { limit, keep }: Asked,
): Promise<RegisterPage> => {
  if (!before?.startsWith(byState)) {
    const found = await register.search(text, { limit, before, keep });
    if (before || found.heads.length > 0 || found.next) return found;
  }
  const { words } = searchFor(text);
  const around = { office, now: clock.now() };
  const page = await register.page(shelvesShowing(words, shelves), {
    limit,
    before: before?.slice(byState.length),
    keep: (head) => isStateOf(head, words, around) && keep(head),
  });
  return { ...page, next: page.next && `${byState}${page.next}` };
};

/**
 * Returns a page of the register as it is narrowed, by the shortest list that serves: words, a holder's work, due times or shelves. The
 * other conditions are checked while the list is read, so that a page is full where enough fits.
 */
export const listRegister = (
  deps: ListDeps,
  office: OfficeNow,
  filter: RegisterFilter,
  before: string | undefined,
): Promise<RegisterPage> => {
  const now = deps.clock.now();
  const { cari, pemegang, terlambat, urut, status, langkah } = filter;
  const until = terlambat && lateUntil(now);
  const asked: Asked = { limit: perPage, keep: (head) => fits(head, filter, now) };
  if (cari) return searched(deps, office, cari, before, asked);
  const waiting = { ...asked, until, after: readCursor(before) };
  if (pemegang) return deps.work.waiting(pemegang, waiting).then(asPage);
  if (until || urut) return deps.work.waitingOf(holdersEver(office), waiting).then(asPage);
  return deps.register.page(shelvesOf(status, langkah), { ...asked, before });
};
