import { AlreadyDecided } from '../domain/errors';
import type { Form } from '../domain/forms/fields';
import { type FormInput, nestFormInput, parseOrThrow } from '../domain/forms/parse';
import { dayOf } from '../domain/time/calendar';
import type { OfficeNow } from '../ports/office';

/** What an administrator posts about a case: by their id, on the office that they were shown. */
export interface DeskInput {
  administrator: string;
  office: OfficeNow;
  input: FormInput;
}

/** Reads a form that the case offers. @throws AlreadyDecided where it offers none any more, InvalidInput */
export const readDeskForm = (form: Form | undefined, input: FormInput, now: Date): Record<string, unknown> => {
  if (!form) throw new AlreadyDecided('not as the case stands');
  return parseOrThrow(form, nestFormInput(form, input), { today: dayOf(now) });
};
