import { openRecord } from '../case/case';
import type { Holidays } from './calendar';
import type { CaseView } from '../case/records';
import { lastDayToRevise } from './waiting';
import { waitingTimes } from './waiting-times';
import { dayText } from './dates';

/** The last day ('YYYY-MM-DD') on which the applicant may send the revision that is asked for; undefined where none is. */
export const reviseByDay = (view: CaseView, holidays: Holidays): string | undefined => {
  const record = openRecord(view);
  return record?.status === 'menunggu-pemohon' ? lastDayToRevise(record, waitingTimes.lapse, holidays) : undefined;
};

/** Tells whether such a day has passed: from then on the next morning round ends the request (SOP: a lapse). */
export const isOver = (day: string, today: string): boolean => day < today;

/** The same as a sentence, of such a day. */
export const reviseBySentence = (day: string, today: string): string =>
  isOver(day, today)
    ? `Batas waktu perbaikan sudah lewat: ${dayText(day)}. Permohonan segera kedaluwarsa.`
    : `Kirim perbaikan paling lambat ${dayText(day)}. Setelah itu permohonan kedaluwarsa.`;

/** Returns the title of what an applicant is asked for; `verb`: "perbaiki" or "lengkapi". */
export const revisionTitle = (verb: string, day: string | undefined, today: string): string => {
  if (day === undefined) return `Mohon ${verb} permohonan`;
  return isOver(day, today)
    ? `Mohon segera ${verb} permohonan: batas waktunya, ${dayText(day)}, sudah lewat`
    : `Mohon ${verb} permohonan paling lambat ${dayText(day)}`;
};

/** Returns what follows after such a day, and the way on where it has passed. */
export const afterLastDay = (day: string | undefined, today: string): string =>
  day !== undefined && isOver(day, today)
    ? 'Permohonan segera kedaluwarsa. Bila sudah ditutup, minta sekretariat kami membukanya kembali.'
    : 'Setelah tanggal itu permohonan kedaluwarsa.';
