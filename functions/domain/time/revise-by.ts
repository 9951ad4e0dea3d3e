import { openRecord } from '../case/case';
import type { Holidays } from './calendar';
import type { CaseView } from '../case/records';
import { missingPapersMessage } from '../sop/papers-received';
import { lastDayToRevise } from './waiting';
import { waitingTimes } from './waiting-times';
import { dayText } from './dates';

/** Returns the last day ('YYYY-MM-DD') for the applicant's revision, or undefined if none is requested. */
export const reviseByDay = (view: CaseView, holidays: Holidays): string | undefined => {
  const record = openRecord(view);
  return record?.status === 'menunggu-pemohon' ? lastDayToRevise(record, waitingTimes.lapse, holidays) : undefined;
};

/** Returns true if the last day has passed. The next morning round then ends the request (SOP: a lapse). */
export const isOver = (day: string, today: string): boolean => day < today;

/** Returns the last day as a sentence for the applicant. */
export const reviseBySentence = (day: string, today: string): string =>
  isOver(day, today)
    ? `Batas waktu perbaikan sudah lewat: ${dayText(day)}. Permohonan segera kedaluwarsa.`
    : `Kirim perbaikan paling lambat ${dayText(day)}. Setelah itu permohonan kedaluwarsa.`;

/** Returns the verb of the request to the applicant: complete missing papers, or improve the request. */
export const revisionVerb = (head: Parameters<typeof missingPapersMessage>[0]): string =>
  missingPapersMessage(head) ? 'lengkapi' : 'perbaiki';

/** Returns the title of a request for a revision. `verb` is that of `revisionVerb`. */
export const revisionTitle = (verb: string, day: string | undefined, today: string): string => {
  if (day === undefined) return `Mohon ${verb} permohonan`;
  return isOver(day, today)
    ? `Mohon segera ${verb} permohonan: batas waktunya, ${dayText(day)}, sudah lewat`
    : `Mohon ${verb} permohonan paling lambat ${dayText(day)}`;
};

/** Returns the consequence of missing the last day. If it has passed, includes the way to continue. */
export const afterLastDay = (day: string | undefined, today: string): string =>
  day !== undefined && isOver(day, today)
    ? 'Permohonan segera kedaluwarsa. Bila sudah ditutup, minta sekretariat kami membukanya kembali.'
    : 'Setelah tanggal itu permohonan kedaluwarsa.';
