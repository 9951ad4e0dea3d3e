import { valueOf } from '../domain/forms/input-values';
import type { FieldGroup, Form } from '../domain/forms/fields';
import type { FormData } from '../domain/forms/form-data';
import { type FormInput, nestFormInput, parseOrThrow } from '../domain/forms/parse';
import type { OfficeChange } from '../domain/office/office-changes';
import { changeOffice } from '../domain/office/office-chain';
import type { OfficeRecord } from '../domain/office/office-record';
import { keepRemoval } from '../domain/office/removals';
import { dayOf } from '../domain/time/calendar';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';
import { retryOnConflict } from './retry-on-conflict';

type ChangeDeps = Pick<Deps, 'office' | 'clock' | 'ids'>;
/** Acts that others follow: steps pass to other holders, dates move, mails go out again. */
export type ActDeps = ChangeDeps &
  Pick<Deps, 'cases' | 'work' | 'log'> & { background: Background<'move-holders' | 'redeliver-cases'> };

/** An administrator's post about the office. */
interface OfficeInput {
  /** The administrator's id. */
  administrator: string;
  /** The id of the row that the page shows, or '' for a page without a row. */
  id: string;
  input: FormInput;
}

/** One act of the desk on its office. @throws InvalidInput, NotFound, ConcurrencyConflict */
export type OfficeAct = (deps: ActDeps, command: OfficeInput) => Promise<void>;

/** The input of a change, read together with the current record. */
export interface ChangeInput {
  now: Date;
  /** Returns the value of a button or hidden input, or '' if it has none. */
  value: (name: string) => string;
  /** Reads a form of domain/office/office-forms.ts. @throws InvalidInput */
  read: <Groups extends readonly FieldGroup[]>(form: Form<Groups>) => FormData<Groups>;
}

/** The type of the event that ends a term. */
export const officialEnded = 'official-ended';

type Change = (record: OfficeRecord, command: ChangeInput) => OfficeChange | undefined;

/** Records one event: the end that must precede the change, or else the change. Returns true if the change is recorded, or needs nothing. */
const recordNext = async (
  { office, clock, ids }: ChangeDeps,
  { administrator, input }: Pick<OfficeInput, 'administrator' | 'input'>,
  type: string,
  change: Change,
): Promise<boolean> => {
  const { holidays: _holidays, ...record } = await office.current();
  const now = clock.now();
  const read: ChangeInput['read'] = (form) => parseOrThrow(form, nestFormInput(form, input), { today: dayOf(now) });
  const changed = change(record, { now, read, value: (name) => valueOf(input, name) });
  if (!changed) return true;
  const { precedingEnd } = changed;
  const next = precedingEnd ?? changed;
  const { after, event } = changeOffice(
    record,
    keepRemoval(record, next, now),
    { type: precedingEnd ? officialEnded : type, actor: administrator, subject: next.subject },
    { now, digest: ids.digest },
  );
  await office.change(after, event);
  return !precedingEnd;
};

/**
 * Changes the office's current record, and retries after each conflict. Records nothing if `change` returns undefined. If the change ends an
 * acting official's term, records that first, as an event of its own. `type`: the type of the event in the office's chain.
 * @throws InvalidInput, ChangedMeanwhile, NotFound, ConcurrencyConflict after five tries
 */
export const recordOfficeChange = async (
  deps: ChangeDeps,
  command: Pick<OfficeInput, 'administrator' | 'input'>,
  type: string,
  change: Change,
): Promise<void> => {
  while (!(await retryOnConflict(() => recordNext(deps, command, type, change))));
};
