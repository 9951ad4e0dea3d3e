import { changesState } from './answered-return';
import type { Dossier, FormRecord } from './records';

/**
 * Returns the forms after event `seq` that changed the case's state, its holder or the applicant's contact. Documents,
 * notes and resent links don't count. Returns nothing if the page names no event.
 */
export const changesSince = ({ forms }: Pick<Dossier, 'forms'>, seq: number): FormRecord[] =>
  forms.filter((form) => form.seq > seq && (form.kind === 'move' || form.kind === 'contact' || changesState(form)));
