import { addDays, addMonths } from '../time/calendar';
import { type Gap, InvalidInput } from '../errors';

/** Returns the longest period that ends today, which the form offers first. */
export const usualPeriod = (today: string): { from: string; to: string } => ({
  from: addDays(addMonths(today, -12), 1),
  to: today,
});

/** @throws InvalidInput if the period is reversed or longer than a year, which bounds the files' size */
export const demandPeriod = ({ from, to }: { from: string; to: string }): void => {
  const gap = (message: string): Gap[] => [{ field: 'period.to', message }];
  if (to < from)
    throw new InvalidInput(gap('Hari terakhir lebih awal daripada hari pertama. Periksa kedua tanggalnya.'));
  if (to >= addMonths(from, 12))
    throw new InvalidInput(gap('Masa ini lebih dari satu tahun. Ekspor tiap tahun sendiri-sendiri.'));
};
