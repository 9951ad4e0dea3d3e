import { isTurning } from './answered-return';
import type { Dossier, FormRecord } from './records';

/**
 * Returns what changed how a case stands, who has it, or how its applicant is reached, since the event `seq` that a page names.
 * Documents, notes and links sent again change none of it. Nothing where the page names no event.
 */
export const changesSince = ({ forms }: Pick<Dossier, 'forms'>, seq: number): FormRecord[] =>
  forms.filter((form) => form.seq > seq && (form.kind === 'move' || form.kind === 'contact' || isTurning(form)));
