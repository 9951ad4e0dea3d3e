import type { Sheets } from '../../functions/pages/parts/page-sheets';

/** The style sheets, as global-setup.ts built them for the whole run; none outside of jest: commands build their own. */
export const builtSheets = (): Sheets | undefined =>
  process.env.AJUAN_TEST_SHEETS ? (JSON.parse(process.env.AJUAN_TEST_SHEETS) as Sheets) : undefined;

/** @throws outside of jest */
export const testSheets = (): Sheets => {
  const sheets = builtSheets();
  if (!sheets) throw new Error('The style sheets are not built: test/support/global-setup.ts does that');
  return sheets;
};
