import { addConflicts, AlreadyDecided, type Gap, InvalidInput } from '../domain/errors';
import { changesSince } from '../domain/case/changes-since';
import type { Dossier, FormRecord } from '../domain/case/records';
import type { FieldGroup, Form } from '../domain/forms/fields';
import type { FormData } from '../domain/forms/form-data';
import { valueUnder } from '../domain/narrow';
import { type FormInput, nestFormInput, parseForm } from '../domain/forms/parse';
import { dayOf } from '../domain/time/calendar';
import { reasonForm } from '../domain/office/desk-form';
import type { OfficeNow } from '../ports/office';

/** An administrator's input about a case. `office` is the office as their page showed it. */
export interface DeskInput {
  administrator: string;
  office: OfficeNow;
  input: FormInput;
}

/**
 * Reads a form of a case. A refusal also names the `conflicts`, because its page already shows the newer state.
 * @throws AlreadyDecided if the case no longer offers it, InvalidInput
 */
export const readDeskForm = <Groups extends readonly FieldGroup[]>(
  form: Form<Groups> | undefined,
  input: FormInput,
  now: Date,
  conflicts: readonly Gap[] = [],
): FormData<Groups> => {
  if (!form) throw new AlreadyDecided('not as the case stands');
  const { value, gaps } = parseForm(form, nestFormInput(form, input), { today: dayOf(now) });
  if (!value) throw new InvalidInput(addConflicts(gaps, conflicts));
  return value;
};

/** Returns the reason below `id` as it would be recorded, or undefined if the input has none. */
const readReason = (id: string, input: FormInput, now: Date): unknown => {
  const form = reasonForm(id, '');
  const { value } = parseForm(form, nestFormInput(form, input), { today: dayOf(now) });
  return valueUnder(valueUnder(value, id), 'reason');
};

/**
 * Compares the case with the state that the form's page showed (`seq`). `merges` tells which changes the act merges.
 * @returns true if the case already has this change with the same reason: a double click, or a second administrator
 * @throws AlreadyDecided if the case changed in another way
 */
export const isRepeated = (
  dossier: Dossier,
  { input }: Pick<DeskInput, 'input'>,
  now: Date,
  asks?: { id: string; isSame: (change: FormRecord) => boolean; merges?: (change: FormRecord) => boolean },
): boolean => {
  const [change, ...others] = changesSince(dossier, Number(input.seq));
  if (!change) return false;
  const isSame =
    asks?.isSame(change) && 'reason' in change.data && change.data.reason === readReason(asks.id, input, now);
  if (isSame && others.length === 0) return true;
  if (asks?.merges && [change, ...others].every(asks.merges)) return false;
  throw new AlreadyDecided('not as the page showed it');
};
