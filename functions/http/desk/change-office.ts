import { dayOf } from '../../domain/time/calendar';
import { InvalidInput } from '../../domain/errors';
import type { Form } from '../../domain/forms/fields';
import { changeOffice } from '../../domain/office/office-chain';
import type { Changed } from '../../domain/office/office-changes';
import { keepRemoval } from '../../domain/office/removals';
import type { OfficeRecord } from '../../domain/office/office-record';
import { nestFormInput, parseOrThrow, type FormInput } from '../../domain/forms/parse';
import type { Deps } from '../../ports/deps';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import type { AtDesk } from './at-desk';

/** What a change of the office is told. */
export interface Asked {
  /** The row that the page is about. */
  id: string;
  /** Whether a case waits for that official, or was decided by them. */
  inUse: boolean;
  /** Numbers of open requests that were given to that post. */
  waiting: readonly string[];
  now: Date;
  /** A value that a button or hidden input carries. */
  value: (name: string) => string;
  /** Reads a form of domain/office-forms.ts: what stands below its id. @throws InvalidInput */
  read: <T>(form: (record: OfficeRecord) => Form) => T;
}

export interface OfficeAction {
  /** The event's type in the office's chain. */
  type: string;
  change: (record: OfficeRecord, asked: Asked) => Changed;
}

type ChangeDeps = Pick<Deps, 'office' | 'clock' | 'ids'>;

/** Changes the office's record as it stands, again where another change came first. @throws InvalidInput, NotFound */
export const changeNow = (
  { office, clock, ids }: ChangeDeps,
  { administrator, typed }: AtDesk & { typed: FormInput },
  action: OfficeAction,
  row: Pick<Asked, 'id' | 'inUse' | 'waiting'>,
): Promise<void> =>
  retryOnConflict(async () => {
    const { holidays: _holidays, ...record } = await office.current();
    const now = clock.now();
    const read = <T>(formOf: (record: OfficeRecord) => Form): T => {
      const form = formOf(record);
      return parseOrThrow(form, nestFormInput(form, typed), { today: dayOf(now) })[form.id] as T;
    };
    const value = (name: string) => [typed[name] ?? ''].flat()[0] ?? '';
    const changed = action.change(record, { ...row, now, read, value });
    const { subject } = changed;
    const { type } = action;
    const { after, event } = changeOffice(
      record,
      keepRemoval(record, changed, now),
      { type, actor: administrator.id, subject },
      { now, digest: ids.digest },
    );
    await office.change(after, event);
  });

export const unknownAction = (): never => {
  throw new InvalidInput([{ field: 'action', message: 'Pilih salah satu tindakan pada halaman ini.' }]);
};
