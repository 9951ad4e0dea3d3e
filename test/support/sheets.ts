import type { Sheets } from '../../functions/pages/parts/page-sheets';

/** Returns the style sheets that global-setup.ts built for the run. Returns undefined outside of jest, where commands build their own. */
export const builtSheets = (): Sheets | undefined =>
  process.env.AJUAN_TEST_SHEETS ? (JSON.parse(process.env.AJUAN_TEST_SHEETS) as Sheets) : undefined;

/** @throws outside of jest */
export const testSheets = (): Sheets => {
  const sheets = builtSheets();
  if (!sheets) throw new Error('The style sheets are not built: test/support/global-setup.ts does that');
  return sheets;
};
