import type { CaseHead } from '../domain/case/records';
import { searchedNumberKeys } from '../domain/letters/number-keys';
import { fits, lateUntil, type RegisterFilter } from '../domain/register/register-filter';
import { shelves, shelvesOf } from '../domain/register/register-shelves';
import { searchFor } from '../domain/register/register-words';
import type { Deps } from '../ports/deps';
import { isStateOf, shelvesShowing } from '../domain/register/state-cells';
import type { OfficeNow } from '../ports/office';
import type { RegisterPage } from '../ports/register';
import type { Page } from '../ports/work';
import { allPossibleHolders } from './all-waiting';
import { readCursor, writeCursor } from './cursor';

type ListDeps = Pick<Deps, 'register' | 'work' | 'clock'>;
const perPage = 25;

const asPage = ({ items, next, cut }: Page<CaseHead>): RegisterPage => ({
  heads: items,
  next: next && writeCursor(next),
  cut,
});

/** The prefix of a cursor for a search by state: it compares the words with the state texts of the rows. */
const byState = 'keadaan.';

interface Query {
  limit: number;
  keep(head: CaseHead): boolean;
}

/**
 * Returns the cases with these stored words, or with an outgoing letter of this number, and the memo of this number. If there is none,
 * returns the cases whose state text contains the words.
 */
const searchCases = async (
  { register, clock }: ListDeps,
  office: OfficeNow,
  text: string,
  before: string | undefined,
  { limit, keep }: Query,
): Promise<RegisterPage> => {
  if (!before?.startsWith(byState)) {
    const numberKeys = searchedNumberKeys(text, clock.now());
    const found = await register.search(text, { limit, before, numberKeys, keep });
    if (before || found.heads.length > 0 || found.next || found.memos) return found;
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
 * Returns a page of the filtered register. Reads the shortest list that serves: by words, holder, due time or status. Checks the other
 * filters while it reads, which fills the page if enough cases match.
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
  const query: Query = { limit: perPage, keep: (head) => fits(head, filter, now) };
  if (cari) return searchCases(deps, office, cari, before, query);
  const waiting = { ...query, until, after: readCursor(before) };
  if (pemegang) return deps.work.waiting(pemegang, waiting).then(asPage);
  if (until || urut) return deps.work.waitingOf(allPossibleHolders(office), waiting).then(asPage);
  return deps.register.page(shelvesOf(status, langkah), { ...query, before });
};
