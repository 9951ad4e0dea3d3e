import { openRecord } from '../case/case';
import type { Holidays } from './calendar';
import type { CaseView } from '../case/records';
import { lastDayToRevise } from './waiting';
import { waitingTimes } from './waiting-times';
import { dayText } from './dates';

/** Until when the applicant may send the revision that is asked for; undefined where none is. */
export const reviseByText = (view: CaseView, holidays: Holidays): string | undefined => {
  const record = openRecord(view);
  if (record?.status !== 'menunggu-pemohon') return undefined;
  const day = lastDayToRevise(record, waitingTimes.lapse, holidays);
  return `Kirim perbaikan paling lambat ${dayText(day)}. Setelah itu permohonan kedaluwarsa.`;
};
