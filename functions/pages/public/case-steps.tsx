import { actingTitle, postText } from '../../domain/office/acting';
import { nobody, type Roster } from '../../domain/office/roster';
import { timeline, type TimelineRow } from '../../domain/case/timeline';
import type { CaseView, StepStatus } from '../../domain/case/records';
import { extentFact } from '../../domain/case/step-results';
import { openRecord } from '../../domain/case/case';
import { outcomes } from '../../domain/sop/outcomes';
import { destinationOf, roleTitles, standardTimeText, stepOf } from '../../domain/sop/sop';
import { dueDateText, instantText, type Today } from '../../domain/time/dates';
import { Stepper, type StepperStep, type StepState } from '../parts/stepper';

const statusTexts: Record<StepStatus, string> = {
  belum: 'Belum dimulai',
  terbuka: 'Sedang dikerjakan',
  'menunggu-pemohon': 'Menunggu pemohon',
  selesai: 'Selesai',
  dilewati: 'Tidak diperlukan',
  dibatalkan: 'Tidak dilanjutkan',
};
const states: Record<StepStatus, StepState> = {
  belum: 'next',
  terbuka: 'now',
  'menunggu-pemohon': 'now',
  selesai: 'done',
  dilewati: 'skipped',
  dibatalkan: 'stopped',
};

/** Returns true if the case ended at this step without success. */
const endsHere = ({ id, outcome }: TimelineRow): boolean => {
  const to = outcome && destinationOf(id, outcome);
  return to !== null && 'close' in to && to.close !== 'selesai';
};

const stateOf = (row: TimelineRow): StepState => {
  if (endsHere(row)) return 'stopped';
  // Steps after the end of a case did not end it themselves.
  return row.status === 'dibatalkan' ? 'skipped' : states[row.status];
};

/** Returns the decision as a fact, such as "Diterima". A finished step shows its status. */
const stateText = ({ status, outcome, round, extent }: TimelineRow): string => {
  const open = extentFact(extent ?? undefined);
  const fact = open || (outcome && outcome !== 'done' ? outcomes[outcome].fact : statusTexts[status]);
  return round > 1 ? `${fact} (putaran ${round})` : fact;
};

/** Returns the title, without a name, of the official who has the open step, or undefined if none is open. */
export const openStepHolderText = (view: CaseView, roster: Roster): string | undefined => {
  const record = openRecord(view);
  if (!record || record.decidedAt) return undefined;
  return record.holder === nobody ? postText(roster, record.post) : actingTitle(roster, record.holder, record.post);
};

interface RowContext {
  today: Today;
  holder: string | undefined;
}

const linesOf = (row: TimelineRow, { today, holder }: RowContext): string[] => {
  const step = stepOf(row.id);
  const isAhead = ['now', 'next'].includes(stateOf(row));
  return [
    stateText(row),
    ...(row.decidedAt ? [instantText(row.decidedAt)] : []),
    ...(row.status === 'terbuka' && holder ? [`Di meja ${holder}`] : []),
    ...(row.status === 'terbuka' && row.dueAt ? [`Batas waktu ${dueDateText(row.dueAt, today)}`] : []),
    ...(isAhead ? [`${roleTitles[step.owner]} · waktu baku ${standardTimeText(step.time)}`] : []),
  ];
};

const stepOfRow = (row: TimelineRow, context: RowContext): StepperStep => ({
  number: stepOf(row.id).number,
  title: row.title,
  state: stateOf(row),
  lines: linesOf(row, context),
});

interface TimelineProps {
  view: CaseView;
  today: Today;
  roster?: Roster;
}

/** Shows the seven steps of a case. With the roster, it also shows the holder of the open step. */
export const Timeline = ({ view, today, roster }: TimelineProps) => {
  const holder = roster && openStepHolderText(view, roster);
  return <Stepper steps={timeline(view).map((row) => stepOfRow(row, { today, holder }))} />;
};
