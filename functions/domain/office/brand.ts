/** Colours as '#rrggbb'. Contrast is that of WCAG 2.2. */

/** The colour of an office that names none: a dark green. */
export const defaultColour = '#14532d';

/** The grounds that text in the brand's colour stands on: `--card` of web/styles/tokens.css, light and dark. */
export const cards = { light: '#ffffff', dark: '#191d20' } as const;

type Channels = readonly [number, number, number];

const channels = (colour: string): Channels => {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};

const toHex = (parts: readonly number[]): string =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, 0 to 1. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** Hue in turns, saturation and lightness from 0 to 1. */
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
  /** Buttons, links, marks. */
  brand: string;
  /** The colour of a pressed or pointed-at part. */
  strong: string;
  /** The ground of what is chosen. */
  soft: string;
  /** Text on `brand`. */
  onBrand: string;
}

const legible = 4.5;
/**
 * The values that a shade is made from. They are the ground, the text on the colour, the lightness and most saturation of the chosen part,
 * and the direction.
 */
const themes = {
  light: { card: cards.light, onBrand: '#ffffff', softness: 0.94, mostSaturation: 1, step: -0.02 },
  dark: { card: cards.dark, onBrand: '#0b0f0d', softness: 0.15, mostSaturation: 0.5, step: 0.02 },
} as const;

/** Darkens or lightens the colour until it is legible on the card, on its own soft ground, and under its text. */
const shadesOn = (colour: string, theme: keyof typeof themes): BrandShades => {
  const { card, onBrand, softness, mostSaturation, step } = themes[theme];
  const [hue, whole, from] = toHsl(colour);
  const saturation = Math.min(whole, mostSaturation);
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
 * The shades of an office's colour for light and for dark screens, each legible (contrast of 4.5) where it is used. Found once a
 * colour: every part of every mail asks for them.
 */
export const brandShades = (colour: string): Readonly<Record<'light' | 'dark', BrandShades>> => {
  const shades = found.get(colour) ?? { light: shadesOn(colour, 'light'), dark: shadesOn(colour, 'dark') };
  found.set(colour, shades);
  return shades;
};
