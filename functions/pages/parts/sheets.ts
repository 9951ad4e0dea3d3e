import { createHash } from 'node:crypto';
import { type BrandShades, brandShades, defaultColour } from '../../domain/office/brand';
import { profile } from '../../domain/office/office-profile';
import { type PageSheet, pageSheets, type Sheets } from './page-sheets';

let current: Sheets | undefined;

/** Sets the style sheets that this process inlines. The composition roots call it before anything is shown. */
export const useSheets = (sheets: Sheets): void => {
  current = sheets;
};

const declarations = ({ brand, strong, soft, onBrand }: BrandShades): string =>
  `:root{--brand:${brand};--brand-strong:${strong};--brand-soft:${soft};--on-brand:${onBrand}}`;

const brandRules = (): string => {
  const { light, dark } = brandShades(profile.colour ?? defaultColour);
  return `${declarations(light)}@media (prefers-color-scheme:dark){${declarations(dark)}}`;
};

/** The one style sheet of a page. @throws before useSheets */
export const sheetOf = (page: PageSheet): string => {
  if (!current) throw new Error('No style sheets are set: useSheets has to be called before anything is shown');
  return `${brandRules()}${current.common}${current.pages[page]}${current.print}`;
};

/** Returns the inlined sheets' hashes for the CSP: any app may answer with a page of any kind. */
export const sheetHashes = (): string[] =>
  pageSheets.map((page) => `'sha256-${createHash('sha256').update(sheetOf(page)).digest('base64')}'`);
