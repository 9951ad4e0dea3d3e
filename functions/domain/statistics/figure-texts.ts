import { conformityChecklist } from '../sop/checklist';
import { type StepId, stepOf } from '../sop/sop';
import { caseStatusTexts } from '../sop/status-texts';
import type { Pace } from './series';

/** Texts of statistics for pages and documents. */
export const daysText = (days: number | undefined): string => (days === undefined ? '–' : `${days}`);
export const shareText = (share: number | undefined): string =>
  share === undefined ? '–' : `${Math.round(share * 100)}%`;
export const standardText = ({ standard }: Pick<Pace, 'standard'>): string =>
  !standard ? '–' : standard.from === standard.to ? `${standard.to}` : `${standard.from}–${standard.to}`;
export const stepText = (step: StepId): string => `${stepOf(step).number}. ${stepOf(step).title}`;

/** The ends of requests as statistics and memos count them (`endsOf`), in the words of their statuses. */
export const endGroupTexts = {
  done: caseStatusTexts.selesai,
  refused: `${caseStatusTexts.ditolak} atau ${caseStatusTexts['tidak-direkomendasikan'].toLowerCase()}`,
  other: 'Dicabut, dibatalkan, atau kedaluwarsa',
};

/** The heading of the checklist items that led to a return or a refusal. */
export const failedItemsText = `dijawab Tidak saat permohonan dikembalikan atau ${caseStatusTexts['tidak-direkomendasikan'].toLowerCase()}`;

/** Returns the text of a checklist item, or '' for an item that no longer exists. */
export const itemText = (id: string): string =>
  conformityChecklist.flatMap(({ items }) => items).find((item) => item.id === id)?.text ?? '';

/** Returns the checklist items answered "Tidak", the most frequent first. */
export const failedByCount = (failed: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(failed).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));

/** The label of requests that came. "Diterima" is the outcome of a step that accepts one. */
export const receivedText = 'Masuk';
