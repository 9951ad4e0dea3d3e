import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { brandShades, cards, contrast } from '../../functions/domain/office/brand';
import { mailTokens } from '../../functions/mails/palette';
import { onlyClasses } from '../../functions/pages/parts/filled';
import { pageSheets } from '../../functions/pages/parts/page-sheets';
import { sheetHashes, sheetOf } from '../../functions/pages/parts/sheets';
import { outcomes } from '../../functions/domain/sop/outcomes';
import { steps } from '../../functions/domain/sop/sop';
import { changeProfile, restoreProfile } from '../support/change-profile';

const styles = path.resolve(__dirname, '../../web/styles');
const read = (file: string) => readFileSync(path.join(styles, file), 'utf8');

const tokensOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
const [lightText = '', darkText = ''] = read('tokens.css').split('@media (prefers-color-scheme: dark)');
const themes = { light: tokensOf(lightText), dark: tokensOf(darkText) };
const colour = (theme: 'light' | 'dark', name: string): string => {
  const value = themes[theme][name];
  if (!value) throw new Error(`no --${name} in ${theme}`);
  return value;
};

const pairs = (['light', 'dark'] as const).flatMap((theme) => [
  ...['info', 'success', 'warning', 'danger'].flatMap((name) => [
    [theme, name, `${name}-soft`],
    [theme, 'ink', `${name}-soft`],
    [theme, name, 'card'],
    [theme, 'soft', `${name}-soft`],
  ]),
  ...['card', 'ground'].flatMap((ground) => [
    [theme, 'ink', ground],
    [theme, 'soft', ground],
  ]),
  [theme, 'on-danger', 'danger'],
  [theme, 'card', 'warning'],
]) as ['light' | 'dark', string, string][];

it.each(pairs)('%s: %s on %s is legible', (theme, text, ground) => {
  expect(contrast(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(4.5);
});

it.each(['light', 'dark'] as const)('%s: borders of inputs and the focus are seen', (theme) => {
  expect(contrast(colour(theme, 'faint'), colour(theme, 'card'))).toBeGreaterThanOrEqual(3);
  expect(contrast(colour(theme, 'focus'), colour(theme, 'card'))).toBeGreaterThanOrEqual(3);
});

it.each(['light', 'dark'] as const)('%s: mails have the colours of the pages', (theme) => {
  const { [theme]: tokens } = mailTokens;
  expect(tokens).toEqual(Object.fromEntries(Object.keys(tokens).map((name) => [name, colour(theme, name)])));
});

it('computes the brand on the card of the tokens', () => {
  expect({ light: colour('light', 'card'), dark: colour('dark', 'card') }).toEqual(cards);
});

it.each(['#14532d', '#1e3a8a', '#facc15', '#ffffff', '#000000', '#dc2626'])('makes %s legible', (chosen) => {
  for (const theme of ['light', 'dark'] as const) {
    const { brand, soft, onBrand, strong } = brandShades(chosen)[theme];
    for (const [text, ground] of [
      [brand, cards[theme]],
      [brand, soft],
      [onBrand, brand],
      [strong, cards[theme]],
      [onBrand, strong],
      [colour(theme, 'ink'), soft],
    ] as [string, string][])
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

it('takes the colour that the office sets', () => {
  changeProfile({ colour: '#1e3a8a' });
  expect(sheetOf('public')).toContain('--brand:#1e3a8a');
  restoreProfile();
});

it('is one sheet a page, each named by its hash, small on the wire', () => {
  expect(sheetHashes()).toEqual(
    pageSheets.map((page) => `'sha256-${createHash('sha256').update(sheetOf(page)).digest('base64')}'`),
  );
  for (const page of pageSheets) expect(brotliCompressSync(sheetOf(page)).length).toBeLessThan(5_500);
  for (const page of pageSheets) expect(sheetOf(page)).not.toMatch(/@import|<\/style|&/);
});

it('has a folder with a file for each page, and no other', () => {
  for (const page of pageSheets) expect(read(`pages/${page}.css`)).toMatch(/^(?:\/\*|@import)/);
});

const decided = [...new Set(steps.flatMap((step) => step.outcomes))];
it.each(decided)('names %s on the button and shows its fields where it is chosen', (outcome) => {
  expect(outcomes[outcome]).toBeDefined();
  expect(sheetOf('decision')).toMatch(
    new RegExp(`\\[name=outcome\\]\\[value=${outcome}\\]:checked\\) \\.sends-${outcome}\\b`),
  );
});
it.each(decided.filter((outcome) => outcome !== 'resubmit'))('hides what %s does not take', (outcome) => {
  expect(sheetOf('decision')).toContain(`.only:not(.only-${outcome},.wrong,:has(.wrong))`);
});

it('marks what some outcomes alone take, and nothing that all take', () => {
  expect(onlyClasses([{ only: ['accept'] }, { only: ['reject', 'accept'] }])).toBe('only only-accept only-reject');
  expect(onlyClasses([{ only: ['accept'] }, {}])).toBe('');
});
