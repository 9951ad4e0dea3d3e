/** Colours are '#rrggbb'. Contrast follows WCAG 2.2. */

/** The colour of an office without its own: a dark green. */
export const defaultColour = '#14532d';

/** The backgrounds behind text in the brand's colour: `--card` of web/styles/tokens.css, light and dark. */
export const cards = { light: '#ffffff', dark: '#191d20' } as const;

type Channels = readonly [number, number, number];

const channels = (colour: string): Channels => {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};

const toHex = (parts: readonly number[]): string =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Returns the relative luminance of a colour, from 0 to 1. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Returns the contrast of two colours, from 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** Hue in turns; saturation and lightness from 0 to 1. */
type Hsl = readonly [hue: number, saturation: number, lightness: number];

const toHsl = (colour: string): Hsl => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => part / 255);
  const [low, high] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const [range, lightness] = [high - low, (high + low) / 2];
  if (range === 0) return [0, 0, lightness];
  const sector =
    high === red ? (green - blue) / range : high === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return [(sector + 6) / 6, range / (1 - Math.abs(2 * lightness - 1)), lightness];
};

const fromHsl = ([hue, saturation, lightness]: Hsl): string => {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const part = (shift: number) => {
    const at = (shift + hue * 12) % 12;
    return lightness - chroma * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return toHex([part(0) * 255, part(8) * 255, part(4) * 255]);
};

export interface BrandShades {
  /** The colour of buttons, links and marks. */
  brand: string;
  /** The colour of a part that is pressed or under the pointer. */
  strong: string;
  /** The background of a selected part. */
  soft: string;
  /** The colour of text on `brand`. */
  onBrand: string;
}

const legible = 4.5;
/**
 * The values for making shades: background, text on the colour, lightness and highest saturation of a selected part,
 * and the direction of change.
 */
const themes = {
  light: { card: cards.light, onBrand: '#ffffff', softness: 0.94, maxSaturation: 1, step: -0.02 },
  dark: { card: cards.dark, onBrand: '#0b0f0d', softness: 0.15, maxSaturation: 0.5, step: 0.02 },
} as const;

/**
 * Returns shades of a colour for a theme. Darkens or lightens it until it is legible on the card and its soft
 * background, and its text is legible on it.
 */
const shadesOn = (colour: string, theme: keyof typeof themes): BrandShades => {
  const { card, onBrand, softness, maxSaturation, step } = themes[theme];
  const [hue, whole, from] = toHsl(colour);
  const saturation = Math.min(whole, maxSaturation);
  const soft = fromHsl([hue, saturation * 0.5, softness]);
  const at = (lightness: number) => fromHsl([hue, saturation, Math.min(1, Math.max(0, lightness))]);
  let lightness = from;
  const isLegible = () =>
    [card, soft, onBrand].every((ground) => contrast(at(lightness), ground) >= legible) ||
    lightness < 0 ||
    lightness > 1;
  while (!isLegible()) lightness += step;
  return { brand: at(lightness), strong: at(lightness + 4 * step), soft, onBrand };
};

const found = new Map<string, Record<'light' | 'dark', BrandShades>>();

/**
 * Returns the shades of an office's colour for light and dark screens. Each is legible where it is used (contrast of
 * 4.5). They are cached by colour, because every part of every mail needs them.
 */
export const brandShades = (colour: string): Readonly<Record<'light' | 'dark', BrandShades>> => {
  const shades = found.get(colour) ?? { light: shadesOn(colour, 'light'), dark: shadesOn(colour, 'dark') };
  found.set(colour, shades);
  return shades;
};
