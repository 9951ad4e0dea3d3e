import { draftFields } from '../../functions/domain/forms/draft-fields';
import { type Entries, givenBy, keep, kept } from './keep';

/** Versions that a form may stand on: the one that is known, and its last saves without an answer. */
const mostUnanswered = 5;

/** The server's answer to a save. */
export type Answer = Partial<Record<string, string>>;

const isOwn = ([name]: Entries[number]) => name.startsWith('draft.');
const same = (one: Entries, other: Entries) => JSON.stringify(one) === JSON.stringify(other);

/** A form whose typing is kept as a draft: what that stands on, and its status line. */
export const draftForm = (form: HTMLFormElement) => {
  const status = form.querySelector<HTMLElement>('[data-saved]');
  const slot = form.querySelector<HTMLInputElement>(`input[name="${draftFields.slot}"]`);
  const inputs = () => [...form.querySelectorAll<HTMLInputElement>(`input[name="${draftFields.version}"]`)];

  const say = (text: string): void => {
    // A status that stays as it is is not read out again.
    if (status && status.textContent !== text) status.textContent = text;
  };
  /** Makes the form stand on one of these versions: several while it is not known which of its saves arrived. */
  const standOn = (values: readonly string[]): void => {
    const [first, ...rest] = inputs();
    for (const input of rest) input.remove();
    if (!first) return;
    first.value = values[0] ?? '';
    for (const value of values.slice(1)) {
      const input = document.createElement('input');
      Object.assign(input, { type: 'hidden', name: draftFields.version, value });
      inputs().at(-1)?.after(input);
    }
  };
  const typed = (): Entries => givenBy(form).filter((entry) => !isOwn(entry));

  return {
    say,
    typed,
    /** A save goes out as this version: whether it arrived is known by its answer only. */
    standOnNext: (next: string): void => {
      const [known = '', ...unanswered] = inputs().map(({ value }) => value);
      standOn([known, ...[...unanswered, next].slice(-mostUnanswered)]);
      keep(form, givenBy(form));
    },
    /** Stands on what was saved. The copy that the tab keeps goes, unless more was typed since. */
    accept: (answer: Answer, sent: Entries): void => {
      standOn([answer[draftFields.version] ?? '']);
      if (slot) slot.value = answer[draftFields.slot] ?? '';
      keep(form, same(typed(), sent) ? [] : givenBy(form));
      say(answer.message ?? '');
    },
    /** Goes on with what this tab kept: it stands on what it stood on then. Returns whether there is any. */
    resume: (): boolean => {
      const before = kept(form);
      const stood = before.filter(([name]) => name === draftFields.version).map(([, value]) => value);
      if (stood.length > 0) standOn(stood);
      if (slot && before.length > 0) slot.value = before.find(([name]) => name === draftFields.slot)?.[1] ?? '';
      return before.length > 0;
    },
  };
};
