import { isOpen, openRecord } from '../../domain/case/case';
import { nothingToDecide } from '../../domain/case/endings';
import type { Dossier, StepRecord } from '../../domain/case/records';
import { postText } from '../../domain/office/acting';
import { officialBy, type Roster, titleAndUnit } from '../../domain/office/roster';
import { type OutcomeId, outcomes } from '../../domain/sop/outcomes';
import { type CaseStatus, isClosed, stepOf } from '../../domain/sop/sop';
import { shortDayText, shortInstantText } from '../../domain/time/dates';
import type { Sentiment } from '../parts/sentiment';

/** What the end of a case means for whoever decided on it. */
const endTexts: Partial<Record<CaseStatus, string>> = {
  selesai: 'Permohonan selesai dan ditutup. Pemohon menerima pemberitahuan lewat surel.',
  ditolak: 'Permohonan ditutup. Pemohon menerima alasan Anda lewat surel.',
  'tidak-direkomendasikan': 'Permohonan ditutup. Pemohon menerima alasan Anda lewat surel.',
  dibatalkan: 'Pembangunan dibatalkan dan permohonan ditutup. Pemohon menerima alasan Anda lewat surel.',
  dicabut: `Permohonan dicabut pemohon. ${nothingToDecide}`,
  kedaluwarsa: `Permohonan kedaluwarsa karena terlalu lama menunggu perbaikan pemohon. ${nothingToDecide}`,
};

/** Green for what goes on, amber for what goes back, red for what ends it. */
export const sentimentOf = (outcome: OutcomeId | undefined): Sentiment => {
  if (!outcome || !('refuses' in outcomes[outcome])) return 'success';
  return 'close' in outcomes[outcome].to ? 'danger' : 'warning';
};

/** Whom the case waits for now and until when, or how it ended. */
export const nowText = (dossier: Dossier, roster: Roster): string => {
  const { head } = dossier;
  if (isClosed(head.status)) return endTexts[head.status] ?? '';
  const record = openRecord(dossier);
  if (!head.next) return '';
  const step = stepOf(head.next.step);
  if (head.next.step === 'request') {
    const until = record?.reviseBy ? ` paling lambat ${shortDayText(record.reviseBy)}` : '';
    return `Pemohon menerima alasannya lewat surel dan diminta memperbaiki permohonan${until}.`;
  }
  if (!record || !isOpen(record)) return `Berikutnya langkah ${step.number}: ${step.title}. Suratnya sedang dikirim.`;
  const holder = officialBy(roster, record.holder);
  const who = holder ? titleAndUnit(roster, holder) : postText(roster, record.post) || 'sekretariat';
  const due = record.dueAt ? `, batas ${shortInstantText(record.dueAt)}` : '';
  return `Kini di ${who}: langkah ${step.number}, ${step.title}${due}.`;
};

/** "Disposisi Kepala Dinas: Diterima". A step that was done says so once. */
export const decidedText = ({ step, outcome }: StepRecord): string => {
  const { title } = stepOf(step);
  if (!outcome) return title;
  return outcome === 'done' ? `${title} selesai` : `${title}: ${outcomes[outcome].fact}`;
};
