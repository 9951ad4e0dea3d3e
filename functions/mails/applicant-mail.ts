import { askAgainText } from '../domain/case/endings';
import { outcomeOf, wordsToApplicant } from '../domain/case/form-texts';
import type { CaseHead, FormOf, FormRecord, StepRecord } from '../domain/case/records';
import { numberedText, openFact, resultsOf } from '../domain/case/step-results';
import { outcomes } from '../domain/sop/outcomes';
import { missingPapersMessage } from '../domain/sop/papers-received';
import { type ClosedStatus, isClosed, placeText, roleTitles, standardTimeText, stepOf } from '../domain/sop/sop';
import { dayOf } from '../domain/time/calendar';
import { dayText, shortDayText } from '../domain/time/dates';
import { isOver, reviseBySentence, revisionVerb } from '../domain/time/revise-by';
import { caseSentiments } from '../pages/parts/case-sentiments';
import { caseFacts } from './case-facts';
import type { MailContent } from './mail-content';
import { aboutToApplicant } from './subjects';
import { returnWords } from './repeated-step';

/** The reason for a mail that only brings a fresh link. */
export type Renewal = 'asked' | 'corrected';

export interface ApplicantNews {
  head: CaseHead;
  /** The decision that led to this mail, if any. */
  last?: StepRecord;
  /** The decision's form, if its words are meant for the applicant. */
  decision?: FormOf<'decision' | 'withdrawal'>;
  /** All forms of the request. The results of steps 6 and 7 need them. */
  forms?: readonly FormRecord[];
  /** The lift of the request's lapse by the secretariat. `decision` then waits for its answer again. */
  lift?: FormOf<'lift'>;
  /** True if the office's letter about the decision follows after its signature. */
  letterFollows?: boolean;
  /** True if the form is unsigned and may still be sent signed until step 2 is decided. */
  asksSignedForm?: boolean;
  /** The secretariat's correction of the applicant's contact, if the mail is about it. */
  correction?: FormOf<'contact'>;
  /** The day ('YYYY-MM-DD') on which the mail is sent. */
  today: string;
  /**
   * The last day ('YYYY-MM-DD') for a requested revision. It may have passed if the morning round has not yet ended the
   * request.
   */
  reviseBy?: string;
  /** The due instant (ISO 8601) that an official set for the next step instead of its standard time. */
  dueSetAt?: string;
  /** Set for a mail with a fresh link and no news: somebody requested it, or the address was corrected. */
  renewed?: Renewal;
  trackingUrl: string;
  /** The applicant's own page, in receipts and in requests to the applicant. */
  pageUrl?: string;
}

/** The ends that the office also announces in a letter. */
const lettersAfter: readonly ClosedStatus[] = ['ditolak', 'tidak-direkomendasikan', 'kedaluwarsa'];

const closingTitles: Record<ClosedStatus, string> = {
  selesai: 'Permohonan selesai',
  ditolak: 'Permohonan ditolak',
  'tidak-direkomendasikan': 'Permohonan tidak direkomendasikan',
  dicabut: 'Permohonan dicabut',
  dibatalkan: 'Permohonan dibatalkan',
  kedaluwarsa: 'Permohonan kedaluwarsa',
};

const renewedTitles: Record<Renewal, string> = {
  asked: 'Tautan baru ke permohonan Anda',
  corrected: 'Alamat surel Anda diperbaiki',
};

const lowerFirst = (fact: string): string => `${fact.charAt(0).toLowerCase()}${fact.slice(1)}`;

/** Returns the fact of a step that left an integration open, or undefined. */
const openFactOf = ({ last, forms = [] }: Pick<ApplicantNews, 'last' | 'forms'>): string | undefined =>
  last?.outcome && openFact(last.step, last.outcome, forms);

const titleOf = ({ head, last, renewed, lift, forms }: ApplicantNews): string => {
  if (renewed) return renewedTitles[renewed];
  if (isClosed(head.status)) return closingTitles[head.status];
  if (lift) return 'Permohonan Anda dibuka kembali';
  if (head.status === 'menunggu-pemohon') return `Mohon ${revisionVerb(head)} permohonan Anda`;
  if (!last || last.step === 'request')
    return last?.outcome === 'resubmit' ? 'Perbaikan diterima' : 'Tanda terima permohonan';
  const step = stepOf(last.step);
  const open = openFactOf({ last, forms });
  if (open) return `Langkah ${placeText(step)}, ${lowerFirst(open)}`;
  // The fact of a finished step means nothing without the step's name.
  if (!last.outcome || last.outcome === 'done') return `${step.title} ${outcomes.done.fact.toLowerCase()}`;
  const { fact } = outcomes[last.outcome];
  return `Langkah ${placeText(step)}, ${lowerFirst(fact)}`;
};

const subjectOf = (news: ApplicantNews): string => {
  const { head, renewed, reviseBy, lift, today } = news;
  const about = aboutToApplicant(head);
  if (renewed === 'asked') return `Tautan baru: ${about}`;
  if (renewed && head.status !== 'menunggu-pemohon') return `Alamat surel diperbaiki: ${about}`;
  if (head.status !== 'menunggu-pemohon') return `${titleOf(news)}: ${about}`;
  const until = reviseBy && !isOver(reviseBy, today) ? ` s.d. ${shortDayText(reviseBy, today)}` : '';
  return `${lift ? 'Dibuka kembali, mohon' : 'Mohon'} ${revisionVerb(head)}${until}: ${about}`;
};

/** Returns the state of the request: its end, the last day for a revision, or the next step. */
const stateOf = ({ head, reviseBy, dueSetAt, renewed, today }: ApplicantNews): MailContent['state'] => {
  // The title of a mail with news already names the end.
  if (isClosed(head.status))
    return renewed ? { text: closingTitles[head.status], sentiment: caseSentiments[head.status] } : undefined;
  if (head.status === 'menunggu-pemohon')
    return reviseBy ? { text: reviseBySentence(reviseBy, today), sentiment: 'warning' } : undefined;
  if (!head.next) return undefined;
  const { title, time } = stepOf(head.next.step);
  const until = dueSetAt ? `batas waktu ${dayText(dayOf(new Date(dueSetAt)))}` : `waktu baku ${standardTimeText(time)}`;
  return { text: `Berikutnya: ${title}, ${until}`, sentiment: 'info' };
};

/** Returns the consequence of the end for a new request, and the place of the office's letter. */
const endText = (status: ClosedStatus, letterFollows = false): string[] => [
  ...(status === 'kedaluwarsa' ? [outcomes.lapse.consequence] : []),
  askAgainText(status),
  ...(lettersAfter.includes(status) && !letterFollows
    ? ['Surat pemberitahuannya ada pada halaman permohonan Anda.']
    : []),
];

/** Returns the sentences that ask the applicant for a revision. */
const askedOf = ({ head, reviseBy, today }: ApplicantNews): string[] => {
  const missingPapersText = missingPapersMessage(head);
  return [
    ...(missingPapersText ? [missingPapersText] : []),
    `Mohon ${revisionVerb(head)} permohonan lewat tautan di bawah. Nomor permohonan tetap sama.`,
    ...(reviseBy && isOver(reviseBy, today)
      ? ['Bila permohonan sudah ditutup saat Anda membukanya, minta sekretariat kami membukanya kembali.']
      : []),
  ];
};

const onDay = (instant: string): string => `pada ${dayText(dayOf(new Date(instant)))}`;

/** Returns the last decision with its day, or undefined. */
const outcomeText = ({ last, forms }: Pick<ApplicantNews, 'last' | 'forms'>): string | undefined => {
  if (!last?.outcome || !last.decidedAt) return undefined;
  const [{ title }, { fact }, day] = [stepOf(last.step), outcomes[last.outcome], onDay(last.decidedAt)];
  const open = openFactOf({ last, forms });
  if (open) return `Langkah ${lowerFirst(title)} selesai ${day}: ${lowerFirst(open)}.`;
  return last.outcome === 'done' ? `${title} selesai ${day}.` : `${title}: ${fact} ${day}.`;
};

const newsText = ({ last, forms, renewed, lift }: ApplicantNews): string => {
  if (renewed === 'corrected')
    return 'Sekretariat kami memperbaiki alamat surel permohonan ini. Mulai sekarang kabarnya kami kirim ke alamat ini. Tautan ke halaman permohonan dari surel sebelumnya tidak berlaku lagi; pakai tombol di bawah. Tautan pelacakan tetap sama.';
  if (renewed) return 'Tombol di bawah membuka halaman permohonan Anda.';
  if (lift)
    return `Sekretariat membuka kembali permohonan Anda ${onDay(lift.at)}. Surat kedaluwarsa sebelumnya tidak berlaku lagi.`;
  return outcomeText({ last, forms }) ?? 'Permohonan Anda sudah kami terima dan daftarkan.';
};

/**
 * Returns the return that the applicant must answer, with its official, day and reasons, for a mail with other news.
 */
const returnText = (asked: FormRecord): string[] => [
  `${roleTitles[stepOf(asked.step).owner]} mengembalikan permohonan ${onDay(asked.at)}.`,
  ...returnWords(asked),
];

/** Returns a titled list as one paragraph. */
const listText = (title: string, lines: readonly string[]): string => `${title}:\n${numberedText(lines)}`;

/** Returns the decision's words for the applicant: results, reason, conditions and note. */
const wordsOf = ({ decision, forms = [] }: Pick<ApplicantNews, 'decision' | 'forms'>): string[] => {
  const { reason, note, conditions = [] } = (decision && wordsToApplicant(decision)) ?? {};
  const results = decision ? resultsOf(decision, forms) : [];
  return [
    ...results.map(({ title, lines }) => listText(title, lines)),
    ...(reason ? [`Alasan: ${reason}`] : []),
    ...(conditions.length > 0 ? [listText('Syarat yang harus dipenuhi', conditions)] : []),
    ...(note ? [`Catatan: ${note}`] : []),
  ];
};

/** Returns the end of a closed request for a mail with a fresh link, because its reader may not know it. */
const endBesideLink = (news: ApplicantNews): string[] =>
  isClosed(news.head.status) ? [outcomeText(news) ?? '', ...wordsOf(news)].filter(Boolean) : [];

/**
 * Returns the reasons for a mail with a fresh link. Each names its author, because the mail itself is not about them.
 */
const reasonsBesideLink = (news: ApplicantNews): string[] => {
  const { decision, lift, correction } = news;
  return [
    ...(correction ? [`Alasan perbaikan alamat: ${correction.data.reason}`] : []),
    ...endBesideLink(news),
    ...(lift ? [`Sekretariat membuka kembali permohonan ${onDay(lift.at)}. Alasannya: ${lift.data.reason}`] : []),
    ...(decision && outcomeOf(decision) === 'return' && !isClosed(news.head.status) ? returnText(decision) : []),
  ];
};

/** Returns the reasons of the news. After a lift, each names its author. */
const reasonsOf = (news: ApplicantNews): string[] => {
  const { decision, lift } = news;
  if (news.renewed) return reasonsBesideLink(news);
  if (lift) return [`Alasan pembukaan kembali: ${lift.data.reason}`, ...(decision ? returnWords(decision) : [])];
  return wordsOf(news);
};

const paragraphsOf = (news: ApplicantNews): string[] => [
  newsText(news),
  ...reasonsOf(news),
  ...(isClosed(news.head.status) ? endText(news.head.status, news.letterFollows) : []),
  ...(news.head.status === 'menunggu-pemohon' ? askedOf(news) : []),
  ...(news.asksSignedForm && news.pageUrl && !news.renewed
    ? ['Formulir bertanda tangan boleh menyusul sampai langkah 2 diputus, lewat tombol di bawah.']
    : []),
  ...(news.letterFollows && !news.renewed ? ['Surat resmi menyusul.'] : []),
];

/**
 * Returns the applicant's mail: receipt, outcome of a step, request for a revision, end with its reason, or fresh link.
 */
export const applicantMailContent = (news: ApplicantNews): MailContent => {
  const { head, pageUrl, trackingUrl } = news;
  const [state, paragraphs] = [stateOf(news), paragraphsOf(news)];
  return {
    subject: subjectOf(news),
    preview: [state?.text, ...paragraphs].filter(Boolean).join(' '),
    greeting: 'Yth. Penanggung Jawab Sistem Informasi,',
    title: titleOf(news),
    state,
    paragraphs,
    facts: [...caseFacts(head), ['Nomor surat', head.letterNumber]],
    actions: [
      ...(pageUrl ? [{ label: pageLabel(head), url: pageUrl }] : []),
      { label: 'Lacak permohonan', url: trackingUrl },
    ],
    closing: 'Simpan surel ini. Tautan pelacakan hanya menampilkan kemajuan, tanpa data pribadi.',
  };
};

/** Returns the label of the button to the applicant's page, by the act that is open there. */
const pageLabel = (head: CaseHead): string =>
  head.status === 'menunggu-pemohon'
    ? `${missingPapersMessage(head) ? 'Lengkapi' : 'Perbaiki'} permohonan`
    : 'Buka permohonan Anda';
