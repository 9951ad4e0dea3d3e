import { createHash } from 'node:crypto';
import { type BrandShades, brandShades, defaultColour } from '../../domain/office/brand';
import { profile } from '../../domain/office/office-profile';
import { type PageSheet, pageSheets, type Sheets } from './page-sheets';

declare global {
  /**
   * The style sheets that pages have inline, a constant as the office's profile is. A build puts them in by esbuild's
   * `define` (infra/bundle.ts); a process that shows pages assigns them when it starts.
   */
  var injectedSheets: Sheets;
}

const declarations = ({ brand, strong, soft, onBrand }: BrandShades): string =>
  `:root{--brand:${brand};--brand-strong:${strong};--brand-soft:${soft};--on-brand:${onBrand}}`;

const brandRules = (): string => {
  const { light, dark } = brandShades(profile.colour ?? defaultColour);
  return `${declarations(light)}@media (prefers-color-scheme:dark){${declarations(dark)}}`;
};

/** Returns the one style sheet of a page. @throws ReferenceError if no build and no process has set the sheets */
export const sheetOf = (page: PageSheet): string => {
  const { common, pages, print } = injectedSheets;
  return `${brandRules()}${common}${pages[page]}${print}`;
};

/** Returns the inlined sheets' hashes for the CSP, because any app may answer with a page of any kind. */
export const sheetHashes = (): string[] =>
  pageSheets.map((page) => `'sha256-${createHash('sha256').update(sheetOf(page)).digest('base64')}'`);
