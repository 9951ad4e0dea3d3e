import { openRecord } from '../../domain/case/case';
import type { Holidays } from '../../domain/time/calendar';
import type { CaseView } from '../../domain/case/records';
import { lastDayToRevise } from '../../domain/time/waiting';
import { waitingTimes } from '../../domain/time/waiting-times';
import { dayText } from '../parts/dates';

/** Until when the applicant may send the revision that is asked for; undefined where none is. */
export const reviseByText = (view: CaseView, holidays: Holidays): string | undefined => {
  const record = openRecord(view);
  if (record?.status !== 'menunggu-pemohon') return undefined;
  const day = lastDayToRevise(record, waitingTimes.lapse, holidays);
  return `Kirim perbaikan paling lambat ${dayText(day)}. Setelah itu permohonan kedaluwarsa.`;
};
