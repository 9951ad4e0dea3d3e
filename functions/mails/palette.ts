import { keysOf } from '../domain/narrow';
import { brandShades, defaultColour } from '../domain/office/brand';
import { profile } from '../domain/office/office-profile';

/**
 * The tokens of web/styles/tokens.css that mails use, because mail clients do not support custom properties.
 * test/pages/styles.test.ts compares both lists.
 */
export const mailTokens = {
  light: {
    ink: '#1b1d1f',
    soft: '#555b61',
    line: '#d9dde0',
    ground: '#f5f7f7',
    card: '#ffffff',
    faint: '#767d83',
    info: '#1d4f91',
    'info-soft': '#e8f0fb',
    success: '#17633a',
    'success-soft': '#e6f4eb',
    warning: '#854700',
    'warning-soft': '#fdf1de',
    danger: '#a11d1d',
    'danger-soft': '#fcebea',
  },
  dark: {
    ink: '#e8eaec',
    soft: '#aab1b7',
    line: '#343a40',
    ground: '#101315',
    card: '#191d20',
    faint: '#858d94',
    info: '#8ab6f2',
    'info-soft': '#14243a',
    success: '#77cf9c',
    'success-soft': '#13291c',
    warning: '#f0b35c',
    'warning-soft': '#2e2312',
    danger: '#f29b98',
    'danger-soft': '#331918',
  },
} as const;
type MailColour = keyof (typeof mailTokens)['light'] | 'brand' | 'on-brand';

/** Returns the colours of one theme, with the office's own colour. */
const paletteOf = (theme: 'light' | 'dark'): Record<MailColour, string> => {
  const { brand, onBrand } = brandShades(profile.colour ?? defaultColour)[theme];
  return { ...mailTokens[theme], brand, 'on-brand': onBrand };
};

/**
 * The colours of a mail's parts. They are inline for clients without style sheets, and repeated as classes for dark
 * mode.
 */
const parts = {
  page: { background: 'ground', color: 'ink' },
  card: { background: 'card', 'border-color': 'line' },
  text: { color: 'ink' },
  soft: { color: 'soft' },
  link: { color: 'brand' },
  primary: { background: 'brand', 'border-color': 'brand', color: 'on-brand' },
  second: { background: 'card', 'border-color': 'faint', color: 'brand' },
  against: { background: 'card', 'border-color': 'danger', color: 'danger' },
  rule: { 'border-color': 'line' },
  info: { background: 'info-soft', color: 'info' },
  success: { background: 'success-soft', color: 'success' },
  warning: { background: 'warning-soft', color: 'warning' },
  danger: { background: 'danger-soft', color: 'danger' },
} as const satisfies Record<string, Record<string, MailColour>>;
export type MailPart = keyof typeof parts;

const declarations = (part: MailPart, theme: 'light' | 'dark', suffix = ''): string => {
  const palette = paletteOf(theme);
  return Object.entries(parts[part])
    .map(([property, name]) => `${property}:${palette[name]}${suffix}`)
    .join(';');
};

/** Returns the inline style of a part in light colours. */
export const inlineStyle = (part: MailPart): string => declarations(part, 'light');

/**
 * Returns the style sheet that complements the inline styles. Links in grey text inherit its colour. Clients that
 * support dark mode get dark colours.
 */
export const mailRules = (): string =>
  `.soft a{color:inherit}:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${keysOf(parts)
    .map((part) => `.${part}{${declarations(part, 'dark', ' !important')}}`)
    .join('')}}`;
