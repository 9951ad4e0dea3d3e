import { canonicalJson } from '../case/canonical';
import { ChangedMeanwhile } from '../errors';
import type { DayRow } from './office-changes';
import type { Official, Post } from './roster';

/** Returns a text that identifies a row's content in a page's form. Any change by somebody else gives another text. */
export const rowMark = (row: Official | Post | DayRow): string => canonicalJson(row);

const message =
  'Baris ini baru saja diubah orang lain, jadi isian Anda belum disimpan. Keadaannya sekarang tertulis di halaman ini. Periksa, lalu kirim lagi bila masih perlu.';

/**
 * Compares a row with the content that the form's page showed (`was`). A form without `was` is not compared.
 * @param seen the row's values after the change of the form
 * @param field the field at which the page shows the conflict; a name without a dot means above the page
 * @returns true if somebody else already made the same change
 * @throws ChangedMeanwhile if the row differs in another way
 */
export const isDoneMeanwhile = <Row extends Official | Post | DayRow>(
  row: Row | undefined,
  was: string,
  seen: Partial<Row> | undefined,
  field: string,
): boolean => {
  if (!row || was === '' || was === rowMark(row)) return false;
  if (seen && rowMark({ ...row, ...seen }) === rowMark(row)) return true;
  throw new ChangedMeanwhile('not as the page showed it', { field, message });
};
