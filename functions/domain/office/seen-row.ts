import { canonicalJson } from '../case/canonical';
import { ChangedMeanwhile } from '../errors';
import type { DayRow } from './office-changes';
import type { Official, Post } from './roster';

/** A row as a page's form names the one that it shows: whatever of it somebody else changes makes another text. */
export const rowMark = (row: Official | Post | DayRow): string => canonicalJson(row);

const message =
  'Baris ini baru saja diubah orang lain, jadi isian Anda belum disimpan. Keadaannya sekarang tertulis di halaman ini. Periksa, lalu kirim lagi bila masih perlu.';

/**
 * Compares a row with what the page of a form showed (`was`); a form that names nothing is taken as it is.
 * @param asked what the row says once the form is done
 * @param field where the page says that the row is another; without a dot: above the page
 * @returns true where somebody else did the same meanwhile, so that nothing is left to do
 * @throws ChangedMeanwhile where the row stands otherwise than shown
 */
export const isDoneMeanwhile = <Row extends Official | Post | DayRow>(
  row: Row | undefined,
  was: string,
  asked: Partial<Row> | undefined,
  field: string,
): boolean => {
  if (!row || was === '' || was === rowMark(row)) return false;
  if (asked && rowMark({ ...row, ...asked }) === rowMark(row)) return true;
  throw new ChangedMeanwhile('not as the page showed it', { field, message });
};
