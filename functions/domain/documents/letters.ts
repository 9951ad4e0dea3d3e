import { integrationSentence, numberedText, resultsOf } from '../case/step-results';
import { conformityChecklist } from '../sop/checklist';
import type { LetterTopic } from '../letters/letter-kinds';
import type { OutcomeId } from '../sop/outcomes';
import type { StepId } from '../sop/sop';
import { addressOf } from '../forms/agency-head';
import { profile } from '../office/office-profile';
import { afterLastDay, isOver } from '../time/revise-by';
import { analysisReport } from './analysis-report';
import { finalReport } from './final-report';
import { asDecision, type DocumentContext, requestOf } from './document-context';
import type { DocumentKind } from './kind';
import type { Block, DocumentBody, Row } from './model';
import { checklistRows } from './printed';
import { copiesBlocks, printedCopies, dottedLine } from './office-entries';
import { noteOf } from './report-parts';
import { subjectOf } from './request-texts';
import { letterSigner, placeAndDate } from './signatories';
import { dateText, blankMark } from './wording';

/** Returns the checklist items answered "Tidak" or "Sebagian", with the analyst's advice. */
const failedItems = (context: DocumentContext): Block[] => {
  const unmet = checklistRows(
    conformityChecklist,
    asDecision(context.form).data.checklist,
    (answer) => answer === 'tidak' || answer === 'sebagian',
  ).filter((row): row is Extract<Row, readonly unknown[]> => !('group' in row));
  if (unmet.length === 0) return [];
  return [
    { type: 'paragraph', text: 'Butir analisis yang belum terpenuhi:' },
    {
      type: 'table',
      columns: [
        { title: 'Kode', share: 2, align: 'center' },
        { title: 'Butir', share: 8 },
        { title: 'Jawaban', share: 3.4 },
        { title: 'Saran', share: 10 },
      ],
      rows: unmet.map(([id = '', item = '', , answer = '', , note = '']) => [id, item, answer, note]),
    },
  ];
};

/** Returns the work that a finished build leaves open. Letters about other decisions have none. */
const openWork = ({ form, past }: DocumentContext): Block[] =>
  resultsOf(form, past).flatMap(({ title, lines }) => noteOf(title, numberedText(lines)));

/** Returns the end of a letter without a personal decision. */
const officeSigns = (): Block[] => [
  { type: 'paragraph', align: 'right', text: profile.name },
  { type: 'paragraph', align: 'right', text: 'Diterbitkan secara otomatis oleh sistem.' },
];

interface Message {
  kind: LetterTopic;
  subject: string;
  /** The outcome of the request. The reason follows it. */
  news: string;
  next: string;
}

/**
 * Returns the legal ground of a letter. Decisions on a request cite the SOP. Returns and lapses cite the office's own
 * rule, if it has one.
 */
const citedRule = (kind: LetterTopic, outcome: OutcomeId | undefined): string => {
  if (kind === 'refusal' || kind === 'notRecommended' || outcome === 'done')
    return `, dan sesuai dengan SOP nomor ${profile.sop.number.replaceAll(' ', '')}`;
  const rule = kind === 'return' || kind === 'lapse' ? profile.letters?.rules?.[kind] : undefined;
  return rule ? `, dan sesuai dengan ${rule}` : '';
};

/** The report that goes with each kind of letter. The letter's text also names it. */
const annexes: Partial<Record<LetterTopic, string>> = {
  notRecommended: analysisReport.title,
  end: finalReport.title,
};

/** Returns the sentence that names the replaced letter. */
const replacesBlock = ({ entries: { replaces } }: DocumentContext): Block[] =>
  replaces
    ? [
        {
          type: 'paragraph',
          text: `Surat ini menggantikan surat kami nomor ${replaces.number} tanggal ${dateText(replaces.date)}, yang dengan ini tidak berlaku lagi.`,
        },
      ]
    : [];

/** Returns a letter to the head of the applicant's agency: number, subject, address, decision, reason and next step. */
const letter = (context: DocumentContext, { kind, subject, news, next }: Message): DocumentBody => {
  const { agency, letter: received } = requestOf(context);
  const signatory = letterSigner(context, kind);
  return {
    letterhead: true,
    blocks: [
      { type: 'paragraph', align: 'right', text: placeAndDate(context.entries.outgoing?.date ?? context.form.at) },
      {
        type: 'facts',
        rows: [
          { label: 'Nomor', value: context.entries.outgoing?.number ?? dottedLine },
          { label: 'Sifat', value: 'Biasa' },
          {
            label: 'Lampiran',
            value: annexes[kind] ? `1 (satu) berkas: ${annexes[kind]}` : blankMark,
          },
          { label: 'Hal', value: [{ text: `${subject} ${subjectOf(context)}`, bold: true }] },
        ],
      },
      { type: 'paragraph', text: `Yth. ${addressOf(agency)}\ndi Tempat` },
      {
        type: 'paragraph',
        text: `Menindaklanjuti surat Saudara nomor ${received.number} tanggal ${dateText(received.date)} mengenai permohonan pembangunan ${subjectOf(context)}, yang kami catat dengan nomor permohonan ${context.head.requestNumber}${citedRule(kind, asDecision(context.form).data.outcome)}, dengan ini kami beritahukan bahwa permohonan tersebut ${news}`,
      },
      ...noteOf('Alasan', asDecision(context.form).data.reason),
      ...failedItems(context),
      ...openWork(context),
      ...noteOf('Catatan', asDecision(context.form).data.note),
      { type: 'paragraph', text: annexes[kind] ? `${annexes[kind]} kami lampirkan. ${next}` : next },
      ...replacesBlock(context),
      { type: 'paragraph', text: 'Demikian kami sampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.' },
      ...(signatory ? [] : officeSigns()),
    ],
    ...(signatory && { signatory }),
    below: copiesBlocks(printedCopies(context.entries, kind)),
  };
};

/** The texts of the refusing letters. Title and subject name the outcome that the case ends with. */
const refusals = {
  refusal: {
    title: 'Surat Pemberitahuan Penolakan',
    subject: 'Pemberitahuan penolakan permohonan pembangunan',
    news: 'tidak dapat kami terima, dengan alasan sebagai berikut.',
  },
  notRecommended: {
    title: 'Surat Pemberitahuan Hasil Analisis: Tidak Direkomendasikan',
    subject: 'Pemberitahuan hasil analisis (tidak direkomendasikan) atas permohonan pembangunan',
    news: `tidak sesuai dengan Arsitektur Aplikasi SPBE ${profile.territory}, sehingga tidak kami rekomendasikan, dengan alasan sebagai berikut.`,
  },
} as const;

const refusalAt = (step: StepId): keyof typeof refusals =>
  step === 'agency-disposition' ? 'refusal' : 'notRecommended';

/**
 * The letter for a rejection in step 2, or for "does not conform" in step 4. With step 4 goes the report that gives the
 * reasons.
 */
export const refusalLetter: DocumentKind = {
  kind: 'surat-penolakan',
  code: 'SPN',
  title: refusals.refusal.title,
  titleAt: (step) => refusals[refusalAt(step)].title,
  layout: 'letter',
  audience: () => 'applicant',
  body: (context) => {
    const kind = refusalAt(context.form.step);
    const { subject, news } = refusals[kind];
    return letter(context, {
      kind,
      subject,
      news,
      next: 'Permohonan tersebut kami tutup; Saudara dapat mengajukan permohonan baru dengan surat permohonan baru.',
    });
  },
};

const revisionUse = 'Nomor permohonan tetap sama, dan permohonan kami proses kembali setelah perbaikan kami terima.';

/** Returns the request for the revision, with the last day that the mail and the tracking page name too. */
const revisionText = ({ revision: { lastDay, today } }: DocumentContext): string => {
  const way = 'melalui tautan pada surel yang kami kirimkan kepada penanggung jawab';
  if (lastDay === undefined) return `Mohon perbaikan disampaikan ${way}. ${revisionUse}`;
  // A number may come after the last day. The letter must not ask for what is past.
  const request = isOver(lastDay, today)
    ? `Batas waktu perbaikan, ${dateText(lastDay)}, sudah lewat.`
    : `Mohon perbaikan disampaikan paling lambat ${dateText(lastDay)}, ${way}.`;
  return `${request} ${afterLastDay(lastDay, today)} ${revisionUse}`;
};

/** The letter for a return in step 2 or 4. The applicant completes the request, which keeps its number. */
export const returnLetter: DocumentKind = {
  kind: 'surat-pengembalian',
  code: 'SPG',
  title: 'Surat Pemberitahuan Pengembalian',
  layout: 'letter',
  audience: () => 'applicant',
  body: (context) =>
    letter(context, {
      kind: 'return',
      subject: 'Pengembalian permohonan pembangunan',
      news: 'kami kembalikan untuk diperbaiki dan dilengkapi, dengan alasan sebagai berikut.',
      next: revisionText(context),
    }),
};

const endTexts = (context: DocumentContext): Pick<Message, 'subject' | 'news' | 'next'> =>
  asDecision(context.form).data.outcome === 'cancel'
    ? {
        subject: 'Pemberitahuan pembatalan pembangunan',
        news: 'kami tutup karena pembangunannya dibatalkan, dengan alasan sebagai berikut.',
        next: 'Nama subdomain yang dipesan kami lepas. Bila masih diperlukan, Saudara dapat mengajukan permohonan baru; surat permohonan yang sama dapat dipakai lagi.',
      }
    : {
        subject: 'Pemberitahuan selesainya pembangunan',
        news: `telah selesai: ${subjectOf(context)} telah dibangun, dengan subdomain ${requestOf(context).subdomain}${profile.domainSuffix}. ${integrationSentence([...context.past, context.form])}`,
        next: 'Hasil, tahapan, dan anggarannya kami laporkan di dalamnya.',
      };

/** The letter for step 7, done or cancelled. It goes with the final report if the office signs its letters. */
export const endLetter: DocumentKind = {
  kind: 'surat-selesai',
  code: 'SPS',
  title: 'Surat Pemberitahuan Akhir Permohonan',
  layout: 'letter',
  audience: () => 'applicant',
  body: (context) => letter(context, { kind: 'end', ...endTexts(context) }),
};

/** Returns the working days after which a request lapsed. @throws Error for a form that is not a lapse */
const lapsedDays = ({ form }: DocumentContext): number => {
  if (form.kind !== 'lapse') throw new Error(`${form.kind} is no lapse`);
  return form.data.workingDays;
};

/** The letter for a lapse: the applicant kept a returned request too long (see domain/time/waiting-times.ts). */
export const lapseLetter: DocumentKind = {
  kind: 'surat-kedaluwarsa',
  code: 'SPK',
  title: 'Surat Pemberitahuan Kedaluwarsa',
  layout: 'letter',
  audience: () => 'applicant',
  body: (context) =>
    letter(context, {
      kind: 'lapse',
      subject: 'Pemberitahuan kedaluwarsa permohonan pembangunan',
      news: `kami tutup karena perbaikan yang kami minta belum kami terima setelah ${lapsedDays(context)} hari kerja. Nama subdomain yang dipesan kami lepas.`,
      next: 'Bila permohonan masih diperlukan, Saudara dapat meminta sekretariat kami membukanya kembali, atau mengajukan permohonan baru. Surat permohonan yang sama dapat dipakai lagi.',
    }),
};
