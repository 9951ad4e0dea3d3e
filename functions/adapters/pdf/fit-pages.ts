/** The end of a document: its last page, and its distance from that page's upper edge in points. */
interface End {
  page: number;
  depth: number;
}

/** Measures that differ from the usual ones. */
export interface Setting {
  /** The text size in points. */
  size?: number;
  /** The space between lines, as a multiple of the text size. */
  leading?: number;
  /** The number of additional short blocks that stay with the signature. */
  blocksWithSignature?: number;
  /** The number of rows that stay together at the end of a long table. */
  lastRows?: number;
  /** Moves the long values of a sheet to its second page. */
  movesLongValues?: boolean;
}

/**
 * Chooses the setting of a document. `endOf` lays out the whole document and returns its end.
 */
export type ChooseSetting = (endOf: (setting: Setting) => End) => Setting;

/** A last page is nearly empty if it ends less than this many points below its upper edge: a third of an A4 page. */
const minDepth = 280;

/** Smaller text sizes, which may remove the last page. */
const smallestText: Setting = { size: 9.5 };
const greaterSizes: readonly Setting[] = [{ size: 10 }];

/** Settings that fill the last page with parts of the page before, or with more space between lines. Tried in this order. */
const fillingSettings: readonly Setting[] = [
  { blocksWithSignature: 2, lastRows: 12 },
  { blocksWithSignature: 4, lastRows: 12 },
  { leading: 0.36 },
  { leading: 0.44 },
  { leading: 0.52 },
];

const isNearlyEmpty = ({ page, depth }: End): boolean => page > 1 && depth < minDepth;

/** The usual measures. */
const usualSetting: Setting = {};

/** Text sizes of a sheet that has to stay on one page, from the greatest. */
const sheetSizes: readonly Setting[] = [
  usualSetting,
  { size: 10 },
  { size: 9.5 },
  { size: 9 },
  { size: 8.5 },
  { size: 8 },
];
const sizesWithoutLongValues: readonly Setting[] = sheetSizes.map((setting): Setting => ({
  ...setting,
  movesLongValues: true,
}));

const smallestOf = (sizes: readonly Setting[]): Setting => sizes.at(-1) ?? usualSetting;

/**
 * Returns the greatest text with which a sheet fits on one page. Where none fits, long values go to a second page. The smallest text is
 * tried second, because where it fails all fail.
 */
export const sheetSettingFor: ChooseSetting = (endOf) => {
  const fits = (setting: Setting) => endOf(setting).page === 1;
  if (fits(usualSetting)) return usualSetting;
  const sizes = fits(smallestOf(sheetSizes)) ? sheetSizes : sizesWithoutLongValues;
  return sizes.find(fits) ?? smallestOf(sizes);
};

/**
 * Returns the first setting that avoids a nearly empty last page, or the usual one if none does. Each trial is a layout of the whole
 * document: the smallest text is tried first, because where it fails a greater one fails too.
 */
export const settingFor: ChooseSetting = (endOf) => {
  const fits = (setting: Setting) => !isNearlyEmpty(endOf(setting));
  if (fits(usualSetting)) return usualSetting;
  if (fits(smallestText)) return greaterSizes.find(fits) ?? smallestText;
  return fillingSettings.find(fits) ?? usualSetting;
};
