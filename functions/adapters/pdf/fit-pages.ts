/** The end of a document: its last page, and points from that page's upper edge. */
interface End {
  page: number;
  below: number;
}

/** Measures that differ from the usual ones. */
export interface Setting {
  /** The size of the text in points. */
  size?: number;
  /** The space between lines, in sizes of the text. */
  leading?: number;
  /** Short blocks that stay with the signature, besides those that always do. */
  held?: number;
  /** Rows of a long table that stay together at its end. */
  lastRows?: number;
}

/** A last page that ends higher is nearly empty: a third of an A4 page. */
const leastBelow = 280;

/** Tried in this order: a smaller text takes the last page back; parts of the page before, or wider lines, fill it. */
const settings: readonly Setting[] = [
  { size: 10 },
  { size: 9.5 },
  { held: 2, lastRows: 12 },
  { held: 4, lastRows: 12 },
  { leading: 0.36 },
  { leading: 0.44 },
  { leading: 0.52 },
];

const isNearlyEmpty = ({ page, below }: End): boolean => page > 1 && below < leastBelow;

/** Returns the first setting under which a document does not end on a nearly empty page; the usual one where none does. */
export const settingFor = (endWith: (setting: Setting) => End): Setting => {
  const usual = endWith({});
  if (!isNearlyEmpty(usual)) return {};
  return settings.find((setting) => !isNearlyEmpty(endWith(setting))) ?? {};
};
