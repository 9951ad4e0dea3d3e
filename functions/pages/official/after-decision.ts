import { unansweredLift, unansweredReturn } from '../../domain/case/answered-return';
import { isOpen, openRecord } from '../../domain/case/case';
import { nothingToDecide } from '../../domain/case/endings';
import type { Dossier, FormRecord, StepRecord } from '../../domain/case/records';
import { openFact } from '../../domain/case/step-results';
import { postText } from '../../domain/office/acting';
import { officialBy, type Roster, titleAndUnit } from '../../domain/office/roster';
import { type OutcomeId, outcomes } from '../../domain/sop/outcomes';
import { papersToRequest } from '../../domain/sop/papers-received';
import { type CaseStatus, isClosed, papers, roleTitles, stepOf } from '../../domain/sop/sop';
import { dayOf } from '../../domain/time/calendar';
import { dueText, shortDayText, shortInstantText, type Today } from '../../domain/time/dates';
import { isOver } from '../../domain/time/revise-by';
import type { Sentiment } from '../parts/sentiment';

/** The texts about a case's end for an official who decided earlier in it. */
const endTexts: Partial<Record<CaseStatus, string>> = {
  selesai: 'Permohonan selesai dan ditutup. Pemohon menerima pemberitahuan lewat surel.',
  ditolak: 'Permohonan ditolak dan ditutup. Pemohon menerima alasannya lewat surel.',
  'tidak-direkomendasikan': 'Permohonan tidak direkomendasikan dan ditutup. Pemohon menerima alasannya lewat surel.',
  dibatalkan: 'Pembangunan dibatalkan dan permohonan ditutup. Pemohon menerima alasannya lewat surel.',
  dicabut: `Permohonan dicabut pemohon. ${nothingToDecide}`,
  kedaluwarsa: `Permohonan kedaluwarsa karena terlalu lama menunggu perbaikan pemohon. ${nothingToDecide}`,
};

/** Returns the colour of an outcome: green if the case continues, amber if it goes back, red if it ends. */
export const sentimentOf = (outcome: OutcomeId | undefined): Sentiment => {
  if (!outcome || !('refuses' in outcomes[outcome])) return 'success';
  return 'close' in outcomes[outcome].to ? 'danger' : 'warning';
};

/**
 * Returns the text about a case that waits for the applicant: the official who asked, the demand and the next step. The
 * demand is for missing papers or for a revision.
 */
const applicantText = (
  { head, forms, ...view }: Dossier,
  decidedStep: Pick<StepRecord, 'step' | 'round'>,
  { now }: Today,
): string => {
  const day = openRecord({ head, ...view })?.reviseBy;
  const over = day && isOver(day, dayOf(now)) ? ' (sudah lewat)' : '';
  const until = day ? ` paling lambat ${shortDayText(day, dayOf(now))}${over}` : '';
  const lift = unansweredLift(forms) ? 'Sekretariat membuka kembali permohonan ini. ' : '';
  const lacking = head.asker ? papersToRequest(head.asker, head) : [];
  if (head.asker && lacking.length > 0) {
    const { number, title, owner } = stepOf(head.asker);
    const missing = lacking.map((paper) => papers[paper].title).join(', ');
    return `${lift}${missing} belum ada. Pemohon diminta melengkapinya${until}; sesudah itu ${roleTitles[owner]} mengerjakan langkah ${number}, ${title}.`;
  }
  if (lift) return `${lift}Pemohon diminta memperbaikinya${until}.`;
  const returned = unansweredReturn(forms);
  return returned && (returned.step !== decidedStep.step || returned.round !== decidedStep.round)
    ? `${roleTitles[stepOf(returned.step).owner]} mengembalikannya kepada pemohon, yang diminta memperbaiki permohonan${until}.`
    : `Pemohon menerima alasannya lewat surel dan diminta memperbaiki permohonan${until}.`;
};

/**
 * Returns the present holder and due time of a case, or its end. Its reader is the official who made the decision
 * `decided`.
 */
export const nowText = (
  dossier: Dossier,
  roster: Roster,
  decidedStep: Pick<StepRecord, 'step' | 'round'>,
  today: Today,
): string => {
  const { head } = dossier;
  if (isClosed(head.status)) return endTexts[head.status] ?? '';
  const record = openRecord(dossier);
  if (!head.next) return '';
  const step = stepOf(head.next.step);
  if (head.next.step === 'request') return applicantText(dossier, decidedStep, today);
  if (!record || !isOpen(record)) return `Berikutnya langkah ${step.number}: ${step.title}. Suratnya sedang dikirim.`;
  const holder = officialBy(roster, record.holder);
  const who = holder ? titleAndUnit(roster, holder) : postText(roster, record.post) || 'sekretariat';
  const due = record.dueAt
    ? `, batas ${shortInstantText(record.dueAt, today.now)} (${dueText(record.dueAt, today)})`
    : '';
  return `Kini di ${who}: langkah ${step.number}, ${step.title}${due}.`;
};

/** Returns a decision in one line: "Disposisi Kepala Dinas: Diterima". A finished step does not repeat the word. */
export const decidedText = ({ step, outcome }: StepRecord, forms: readonly FormRecord[]): string => {
  const { title } = stepOf(step);
  if (!outcome) return title;
  const open = openFact(step, outcome, forms);
  return outcome === 'done' && !open ? `${title} selesai` : `${title}: ${open ?? outcomes[outcome].fact}`;
};
