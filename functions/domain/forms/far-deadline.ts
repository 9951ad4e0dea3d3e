import type { Gap } from '../errors';
import { addMonths } from '../time/calendar';
import { dayText } from '../time/dates';

/** The months ahead up to which a "batas waktu" raises no question. The steps below a disposition take some days. */
const usualMonths = 3;

/** The field of a disposition for its "batas waktu". */
export const deadlineName = 'deadline';
/** The statement that a far "batas waktu" is meant. The page shows it only once it is asked for. */
export const farDeadline = {
  kind: 'agree',
  name: 'farDeadline',
  label: 'Batas waktu yang jauh',
  statement: `Batas waktu ini memang lebih dari ${usualMonths} bulan lagi.`,
} as const;

/** Asks to confirm a far day, and refuses one that is a year ahead or more: its year is probably wrong. */
export const farDeadlineGaps = (day: string, isMeant: boolean, today: string): Gap[] => {
  if (day >= addMonths(today, 12))
    return [
      { field: deadlineName, message: `Batas waktu ${dayText(day)} masih setahun lagi atau lebih. Periksa tahunnya.` },
    ];
  if (isMeant || day <= addMonths(today, usualMonths)) return [];
  const message = `Batas waktu ${dayText(day)} lebih dari ${usualMonths} bulan lagi. Perbaiki tanggalnya, atau centang bahwa batasnya memang demikian.`;
  return [{ field: farDeadline.name, message }];
};
