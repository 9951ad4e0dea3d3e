import { isTurning } from './answered-return';
import type { Dossier, FormRecord } from './records';

/**
 * Returns what changed how a case stands, or who has it, since the event `seq` that a page names. Documents, notes and links sent
 * again change neither. Nothing where the page names no event.
 */
export const changesSince = ({ forms }: Pick<Dossier, 'forms'>, seq: number): FormRecord[] =>
  forms.filter((form) => form.seq > seq && (form.kind === 'move' || isTurning(form)));
