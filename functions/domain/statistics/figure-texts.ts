import { conformityChecklist } from '../sop/checklist';
import { type StepId, stepOf } from '../sop/sop';
import type { Pace } from './series';

/** Figures in words, as pages and papers show them. */
export const daysText = (days: number | undefined): string => (days === undefined ? '–' : `${days}`);
export const shareText = (share: number | undefined): string =>
  share === undefined ? '–' : `${Math.round(share * 100)}%`;
export const standardText = ({ standard }: Pick<Pace, 'standard'>): string =>
  !standard ? '–' : standard.from === standard.to ? `${standard.to}` : `${standard.from}–${standard.to}`;
export const stepText = (step: StepId): string => `${stepOf(step).number}. ${stepOf(step).title}`;

/** The text of a checklist item; empty for one that the checklist no longer has. */
export const itemText = (id: string): string =>
  conformityChecklist.flatMap(({ items }) => items).find((item) => item.id === id)?.text ?? '';

/** Returns checklist items that were answered "Tidak", the most frequent first. */
export const failedByCount = (failed: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(failed).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
