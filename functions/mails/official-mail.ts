import { linkDays } from '../domain/case/access';
import { truncateText, summaryPreviewLength } from '../domain/case/truncate-text';
import { dispositionTo } from '../domain/case/disposition';
import { dispositionInstructions } from '../domain/case/disposition-instructions';
import { newestRequest } from '../domain/case/newest-request';
import { overviewPath } from '../domain/case/paths';
import type { Dossier, StepRecord } from '../domain/case/records';
import { type FiledDossier, formSignature, signatureTexts } from '../domain/case/signed-form';
import { repeatedText } from '../domain/files/case-file';
import { missingPapers } from '../domain/case/papers-in-hand';
import { outcomes } from '../domain/sop/outcomes';
import { papers, placeText, standardTimeText, type Step, stepOf } from '../domain/sop/sop';
import { dayOf } from '../domain/time/calendar';
import { dayText, dueDateText, leftText, shortDayText, type Today } from '../domain/time/dates';
import { workingDaysUntil } from '../domain/time/deadlines';
import { urgencyOf } from '../domain/time/urgency';
import { quote, type RepeatedStep, repetitionOf } from './repeated-step';
import type { MailContent, MailAction } from './mail-content';
import { aboutToOffice } from './subjects';

/** Returns the due day for the subject, such as "s.d. Sen 30 Nov", or the delay. Returns '' without a due date. */
const untilText = (left: number | undefined, now: Date, dueAt = ''): string => {
  if (left === undefined) return '';
  return left < 0 ? ` (${leftText(left)})` : ` s.d. ${shortDayText(dayOf(new Date(dueAt)), dayOf(now))}`;
};

const subjectOf = ({ asks }: Step, until: string, repetition: RepeatedStep | undefined, { head }: Dossier): string => {
  return `Mohon ${asks}${until}: ${repetition?.before ?? ''}${aboutToOffice(head)}${repetition?.after ?? ''}`;
};

const completenessText = (step: Step, dossier: FiledDossier): string => {
  const missing = missingPapers(step.id, dossier);
  if (missing.length > 0) return `kurang ${missing.map((paper) => papers[paper].title).join(', ')}`;
  const repeated = repeatedText(dossier);
  const all = [`lengkap, ${step.required.length} dari ${step.required.length}`, repeated].filter(Boolean).join('; ');
  if (step.id !== 'agency-disposition') return all;
  return `${all}; formulir ${signatureTexts[formSignature(dossier)]}`;
};

const actionsOf = (step: Step, url: string): MailAction[] => [
  ...(step.reportButtonLabel ? [{ label: step.reportButtonLabel, url }] : []),
  ...(step.mailOutcomes ?? []).map((outcome) => ({
    label: outcomes[outcome].label,
    url: `${url}?pilihan=${outcome}`,
    refuses: 'refuses' in outcomes[outcome],
  })),
  { label: 'Semua yang menunggu Anda', url: overviewPath(url) },
];

/**
 * Returns the official's mail: the task, its due date, its holder and the facts for the decision. Its links open the
 * page with a preselected outcome.
 */
export const officialMailContent = (
  dossier: FiledDossier,
  record: StepRecord,
  title: string,
  url: string,
  today: Today,
): MailContent => {
  const step = stepOf(record.step);
  const { head, forms } = dossier;
  const { dueAt } = record;
  const left = dueAt === undefined ? undefined : workingDaysUntil(new Date(dueAt), today.now, today.holidays);
  const request = newestRequest(forms);
  const sheet = dispositionTo(record.step, forms);
  const repetition = repetitionOf(dossier, record);
  return {
    subject: subjectOf(step, untilText(left, today.now, dueAt), repetition, dossier),
    preview: `${step.question} ${truncateText(request.application.summary, 100)}`,
    greeting: `Yth. ${title},`,
    title: head.application.name,
    ...(dueAt && left !== undefined
      ? { state: { text: `Batas waktu: ${dueDateText(dueAt, today)}`, sentiment: urgencyOf(left) } }
      : {}),
    paragraphs: [
      step.question,
      ...(repetition?.paragraphs ?? []),
      ...(sheet ? quote(sheet, 'note', 'Catatan') : []),
      `Ringkasan: ${truncateText(request.application.summary, summaryPreviewLength)}`,
    ],
    facts: [
      ['OPD pemohon', head.agency],
      ['Surat', `${head.letterNumber}, ${dayText(request.letter.date)}`],
      ['Nomor permohonan', head.requestNumber],
      ['Langkah', `${placeText(step)}: ${step.title}, waktu baku ${standardTimeText(step.time)}`],
      ['Kelengkapan', completenessText(step, dossier)],
      ...(sheet ? dispositionInstructions(sheet) : []),
    ],
    actions: actionsOf(step, url),
    closing: `Tautan ini hanya untuk Anda dan berlaku ${linkDays.decide} hari. Membukanya belum memutuskan apa pun: keputusan tercatat setelah Anda menekan tombol kirim.`,
  };
};
