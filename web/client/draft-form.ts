import { draftFields } from '../../functions/domain/forms/draft-fields';
import { type Entries, ownEntriesOf, keepEntries, keptEntries } from './keep';

/** The most versions that a form may be based on: the known one, and its last saves without an answer. */
const maxUnanswered = 5;

/** The server's answer to a save. */
export type Answer = Partial<Record<string, string>>;

const isOwn = ([name]: Entries[number]) => name.startsWith('draft.');
const same = (one: Entries, other: Entries) => JSON.stringify(one) === JSON.stringify(other);

/** Returns the parts of a form whose input is saved as a draft: the versions it is based on, and its status line. */
export const draftForm = (form: HTMLFormElement) => {
  const status = form.querySelector<HTMLElement>('[data-saved]');
  const slot = form.querySelector<HTMLInputElement>(`input[name="${draftFields.slot}"]`);
  const inputs = () => [...form.querySelectorAll<HTMLInputElement>(`input[name="${draftFields.version}"]`)];

  const say = (text: string): void => {
    // An unchanged status is not announced again.
    if (status && status.textContent !== text) status.textContent = text;
  };
  /** Sets the versions that the form is based on. There are several while it is unknown which saves arrived. */
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
  const entries = (): Entries => ownEntriesOf(form).filter((entry) => !isOwn(entry));

  return {
    say,
    typed: entries,
    /** Adds the version of a save that is being sent: only its answer shows if it arrived. */
    standOnNext: (next: string): void => {
      const [known = '', ...unanswered] = inputs().map(({ value }) => value);
      standOn([known, ...[...unanswered, next].slice(-maxUnanswered)]);
      keepEntries(form, ownEntriesOf(form));
    },
    /** Sets the saved version as the form's only one. Deletes the tab's copy, unless the person typed more meanwhile. */
    accept: (answer: Answer, sent: Entries): void => {
      standOn([answer[draftFields.version] ?? '']);
      if (slot) slot.value = answer[draftFields.slot] ?? '';
      keepEntries(form, same(entries(), sent) ? [] : ownEntriesOf(form));
      say(answer.message ?? '');
    },
    /** Continues with the input and the versions that this tab kept. Returns true if there are any. */
    resume: (): boolean => {
      const before = keptEntries(form);
      const stood = before.filter(([name]) => name === draftFields.version).map(([, value]) => value);
      if (stood.length > 0) standOn(stood);
      if (slot && before.length > 0) slot.value = before.find(([name]) => name === draftFields.slot)?.[1] ?? '';
      return before.length > 0;
    },
  };
};
