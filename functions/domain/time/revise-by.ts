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

/** The same as a sentence, of such a day. */
export const reviseBySentence = (day: string): string =>
  `Kirim perbaikan paling lambat ${dayText(day)}. Setelah itu permohonan kedaluwarsa.`;
