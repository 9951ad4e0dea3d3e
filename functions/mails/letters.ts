import { linkDays } from '../domain/case/access';
import { dayOf } from '../domain/time/calendar';
import { dispositionTo } from '../domain/case/disposition';
import { dispositionInstructions } from '../domain/case/disposition-instructions';
import { askAgainText } from '../domain/case/endings';
import { outcomes } from '../domain/sop/outcomes';
import { missingPapersMessage } from '../domain/sop/papers-received';
import type { CaseHead, Dossier, StepRecord } from '../domain/case/records';
import { type ClosedStatus, isClosed, standardTimeText, stepOf } from '../domain/sop/sop';
import { dayText, dueDateText, type Today } from '../domain/time/dates';
import { overviewOf } from '../domain/case/paths';
import { againOf, written } from './repeated-step';
import type { Letter } from './letter';

const facts = (head: CaseHead): (readonly [string, string])[] => [
  ['Nomor permohonan', head.requestNumber],
  ['OPD pemohon', head.agency],
  ['Aplikasi', head.application.name],
  ['Nomor surat', head.letterNumber],
];

/** The official's mail: what is asked and by which disposition, until when, and the links that open the page with a choice preselected. */
export const officialLetter = (
  dossier: Dossier,
  record: StepRecord,
  title: string,
  url: string,
  today: Today,
): Letter => {
  const step = stepOf(record.step);
  const { head, forms } = dossier;
  const sheet = dispositionTo(record.step, forms);
  const again = againOf(dossier, record);
  return {
    subject: `${again ? `${again.from}: ` : ''}${step.title}: ${head.application.name} (${head.requestNumber})`,
    greeting: `Yth. ${title},`,
    paragraphs: [step.question, ...(again?.paragraphs ?? []), ...(sheet ? written(sheet, 'note', 'Catatan') : [])],
    facts: [
      ...facts(head),
      ['Langkah', `${step.number} dari 7: ${step.title}`],
      ...(sheet ? dispositionInstructions(sheet) : []),
      ['Waktu baku', standardTimeText(step.time)],
      ...(record.dueAt ? [['Batas waktu', dueDateText(record.dueAt, today)] as const] : []),
    ],
    actions: [
      ...(step.fills ? [{ label: step.fills, url }] : []),
      ...(step.offered ?? []).map((outcome) => ({ label: outcomes[outcome].label, url: `${url}?pilihan=${outcome}` })),
      { label: 'Semua yang menunggu Anda', url: overviewOf(url) },
    ],
    closing: `Tautan ini hanya untuk Anda dan berlaku ${linkDays.decide} hari. Membukanya belum memutuskan apa pun: keputusan dicatat setelah Anda menekan tombol kirim.`,
  };
};

export interface ApplicantNews {
  head: CaseHead;
  /** The decision that led here, if any. */
  last?: StepRecord;
  reason?: string;
  /** Until when a revision may be sent, where one is asked for. */
  reviseBy?: string;
  trackingUrl: string;
  /** The applicant's own page, in receipts and when something is asked. */
  pageUrl?: string;
}

/** The ends that the office tells by a letter too. */
const lettersAfter: readonly ClosedStatus[] = ['ditolak', 'tidak-direkomendasikan', 'kedaluwarsa'];

const closingSubjects: Record<ClosedStatus, string> = {
  selesai: 'Permohonan selesai',
  ditolak: 'Permohonan ditolak',
  'tidak-direkomendasikan': 'Permohonan tidak direkomendasikan',
  dicabut: 'Permohonan dicabut',
  dibatalkan: 'Permohonan dibatalkan',
  kedaluwarsa: 'Permohonan kedaluwarsa',
};

const subjectOf = ({ head, last }: ApplicantNews): string => {
  if (isClosed(head.status)) return closingSubjects[head.status];
  if (head.status === 'menunggu-pemohon')
    return missingPapersMessage(head) ? 'Permohonan perlu dilengkapi' : 'Permohonan perlu diperbaiki';
  if (!last || last.step === 'request')
    return last?.outcome === 'resubmit' ? 'Perbaikan diterima' : 'Tanda terima permohonan';
  const { title, number } = stepOf(last.step);
  // That a step is done says nothing without its name.
  if (!last.outcome || last.outcome === 'done') return `${title} ${outcomes.done.fact.toLowerCase()}`;
  return `Langkah ${number}: ${outcomes[last.outcome].fact}`;
};

/** What the end means for whoever would ask again, and where the office's letter about it is. */
const endText = (status: ClosedStatus): string[] => [
  ...(status === 'kedaluwarsa' ? [outcomes.lapse.consequence] : []),
  askAgainText(status),
  ...(lettersAfter.includes(status) ? ['Surat pemberitahuannya ada pada halaman permohonan Anda.'] : []),
];

/** What the applicant is asked for: a paper that is missing, or a better request. */
const askedOf = ({ head, reviseBy }: Pick<ApplicantNews, 'head' | 'reviseBy'>): string[] => {
  const lacking = missingPapersMessage(head);
  return [
    ...(lacking ? [lacking] : []),
    `Mohon ${lacking ? 'lengkapi' : 'perbaiki'} permohonan lewat tautan di bawah. Nomor permohonan tetap sama.`,
    ...(reviseBy ? [reviseBy] : []),
  ];
};

const paragraphsOf = ({ head, last, reason, reviseBy }: ApplicantNews): string[] => [
  ...(last?.outcome && last.decidedAt
    ? [`${stepOf(last.step).title}: ${outcomes[last.outcome].fact} pada ${dayText(dayOf(new Date(last.decidedAt)))}.`]
    : ['Permohonan Anda telah kami terima dan daftarkan.']),
  ...(reason ? [`Alasan: ${reason}`] : []),
  ...(isClosed(head.status) ? endText(head.status) : []),
  ...(head.status === 'menunggu-pemohon'
    ? askedOf({ head, reviseBy })
    : head.next
      ? [`Berikutnya: ${stepOf(head.next.step).title}, waktu baku ${standardTimeText(stepOf(head.next.step).time)}.`]
      : []),
];

/** The applicant's mail: receipt, each step's outcome, what is asked of them, or the end, with reasons. */
export const applicantLetter = (news: ApplicantNews): Letter => ({
  subject: `${subjectOf(news)}: ${news.head.application.name} (${news.head.requestNumber})`,
  greeting: 'Yth. Penanggung Jawab Sistem Informasi,',
  paragraphs: paragraphsOf(news),
  facts: facts(news.head),
  actions: [
    ...(news.pageUrl ? [{ label: 'Buka permohonan Anda', url: news.pageUrl }] : []),
    { label: 'Lacak permohonan', url: news.trackingUrl },
  ],
  closing: 'Simpan surel ini. Tautan pelacakan hanya menampilkan kemajuan, tanpa data pribadi.',
});
