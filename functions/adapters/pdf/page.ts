import type { CustomTableLayout } from 'pdfmake/interfaces';

/** Measures of the page, in points. A4 with about 2 cm around. */
export const margins = { left: 57, top: 42, right: 57, bottom: 56 } as const;
export const textWidth = 595 - margins.left - margins.right;
/** The label column of forms and letters. */
export const labelWidth = 126;

export const grey = '#57534e';
export const shade = '#eceae8';
const rule = '#44403c';
const thin = 0.5;
const padding = 4;

/** Thin rules around every cell. */
export const ruled: CustomTableLayout = {
  hLineWidth: () => thin,
  vLineWidth: () => thin,
  hLineColor: () => rule,
  vLineColor: () => rule,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** Label and value without rules, as on a letter. */
export const plain: CustomTableLayout = {
  defaultBorder: false,
  paddingLeft: () => 0,
  paddingRight: () => 4,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};

/** Widths of a ruled table's columns: the text's width shared out, less padding and rules. */
export const columnWidths = (shares: readonly number[]): number[] => {
  const free = textWidth - shares.length * 2 * padding - (shares.length + 1) * thin;
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (free * share) / whole);
};

/** The same with the last column taking what a fixed first one leaves. */
export const labelledWidths: number[] = [labelWidth, textWidth - labelWidth - 4 * padding - 3 * thin];
