import { openRecord } from '../domain/case';
import type { Holidays } from '../domain/calendar';
import type { CaseView } from '../domain/records';
import { lastDayToRevise } from '../domain/waiting';
import { waitingTimes } from '../domain/waiting-times';
import { dayText } from './dates';

/** Until when the applicant may send the revision that is asked for; undefined where none is. */
export const reviseByText = (view: CaseView, holidays: Holidays): string | undefined => {
  const record = openRecord(view);
  if (record?.status !== 'menunggu-pemohon') return undefined;
  const day = lastDayToRevise(record, waitingTimes.lapse, holidays);
  return `Kirim perbaikan paling lambat ${dayText(day)}. Setelah itu permohonan kedaluwarsa.`;
};
