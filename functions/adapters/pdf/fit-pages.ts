/** The end of a document: its last page, and the distance from that page's upper edge in points. */
interface End {
  page: number;
  below: number;
}

/** Measures that differ from the usual ones. */
export interface Setting {
  /** The text size in points. */
  size?: number;
  /** The space between lines, as a multiple of the text size. */
  leading?: number;
  /** The number of additional short blocks that stay with the signature. */
  held?: number;
  /** The number of rows that stay together at the end of a long table. */
  lastRows?: number;
  /** Moves the long values of a sheet to its second page. */
  short?: boolean;
}

/** Chooses a setting by layouts of the whole document, one for each setting that it asks about. */
export type ChooseSetting = (endWith: (setting: Setting) => End) => Setting;

/** A last page that ends above this height is nearly empty: a third of an A4 page. */
const minBelow = 280;

/** Texts smaller than usual, which remove the last page. */
const smallest: Setting = { size: 9.5 };
const greaterSizes: readonly Setting[] = [{ size: 10 }];

/** Settings that fill the last page with parts of the page before, or with more space between lines. Tried in this order. */
const fillings: readonly Setting[] = [
  { held: 2, lastRows: 12 },
  { held: 4, lastRows: 12 },
  { leading: 0.36 },
  { leading: 0.44 },
  { leading: 0.52 },
];

const isNearlyEmpty = ({ page, below }: End): boolean => page > 1 && below < minBelow;

/** The usual measures. */
const usual: Setting = {};

/** Text sizes of a sheet that has to stay on one page, from the greatest. */
const sheetSizes: readonly Setting[] = [usual, { size: 10 }, { size: 9.5 }, { size: 9 }, { size: 8.5 }, { size: 8 }];
const shortSizes: readonly Setting[] = sheetSizes.map((setting) => ({ ...setting, short: true }));

const smallestOf = (sizes: readonly Setting[]): Setting => sizes.at(-1) ?? usual;

/**
 * Returns the greatest text with which a sheet fits on one page. Where none fits, long values go to a second page. The smallest text is
 * tried second, because where it fails all fail.
 */
export const sheetSettingFor: ChooseSetting = (endWith) => {
  const fits = (setting: Setting) => endWith(setting).page === 1;
  if (fits(usual)) return usual;
  const sizes = fits(smallestOf(sheetSizes)) ? sheetSizes : shortSizes;
  return sizes.find(fits) ?? smallestOf(sizes);
};

/**
 * Returns the first setting that avoids a nearly empty last page, or the usual one if none does. Each trial is a layout of the whole
 * document: the smallest text is tried first, because where it fails a greater one fails too.
 */
export const settingFor: ChooseSetting = (endWith) => {
  const fits = (setting: Setting) => !isNearlyEmpty(endWith(setting));
  if (fits(usual)) return usual;
  if (fits(smallest)) return greaterSizes.find(fits) ?? smallest;
  return fillings.find(fits) ?? usual;
};
