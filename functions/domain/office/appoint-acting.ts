import { type OfficeChange, refuse } from './office-changes';
import type { OfficeRecord } from './office-record';
import { isSamePerson } from './person';
import { isOn, type Official, officialBy, type Roster } from './roster';
import { addOfficial } from './official-changes';

/** Returns everybody on the roster once, by their newest row. Each of them may be asked to act for another. */
export const peopleOf = ({ officials }: Pick<Roster, 'officials'>): Official[] => {
  const newestFirst = [...officials].sort((a, b) => b.from.localeCompare(a.from));
  return newestFirst.filter((row, index) => newestFirst.findIndex((one) => isSamePerson(one, row)) === index);
};

/** An acting official as entered in the form. `person` is a roster id. */
export interface ActingInput {
  post: string;
  person: string;
  kind: 'Plh.' | 'Plt.';
  from: string;
  to: string;
  decree: string;
  /** True if an unusually long appointment is meant. */
  confirmed?: boolean;
}

/**
 * Appoints a person from the roster to act for a post, with their present name, NIP, rank and mailbox.
 * @throws InvalidInput on the form's field
 */
export const appointActing = (record: OfficeRecord, entered: ActingInput, today: string): OfficeChange => {
  const person = officialBy(record.roster, entered.person);
  if (!person) return refuse('acting.person', 'Orang ini tidak ada lagi pada daftar. Pilih orang lain.');
  const { name, nip, rank, email } = person;
  const isOwn = record.roster.officials.some(
    (one) => isSamePerson(one, person) && one.post === entered.post && !one.acting && isOn(one, entered.from),
  );
  if (isOwn) refuse('acting.person', `${name} memegang jabatan itu sendiri. Pilih orang lain.`);
  const { post, kind, from, to, decree, confirmed } = entered;
  return addOfficial(record, { name, nip, rank, email, post, kind, from, to, decree, confirmed }, today, 'acting');
};
