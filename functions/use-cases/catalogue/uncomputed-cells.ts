import { strFromU8, unzipSync } from 'fflate';

/** A cell's place in a table, from 0. */
interface CellPosition {
  row: number;
  column: number;
}

const attributeIn = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Returns the path of the first sheet's XML in a workbook, by the workbook's relationships (ECMA-376, part 1, 18.2.19). */
const firstSheetPath = (files: Readonly<Record<string, Uint8Array>>): string | undefined => {
  const [workbook, links] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((name) => {
    const bytes = files[name];
    return bytes ? strFromU8(bytes) : '';
  });
  const sheet = /<(?:\w+:)?sheet\s[^>]*>/.exec(workbook ?? '')?.[0] ?? '';
  const id = /\s(?:\w+:)id="([^"]*)"/.exec(sheet)?.[1];
  const link = (links?.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).find((tag) => attributeIn(tag, 'Id') === id);
  const target = link && attributeIn(link, 'Target');
  return target && (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
};

/** Returns the place of an address such as "AB12". */
const positionOf = (address: string): CellPosition | undefined => {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (!letters || !row) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
};

/**
 * Returns the cells of a spreadsheet's first sheet that hold a formula without a result. Programs that compute no formulas write such
 * cells, and a reader of values sees them as blank.
 */
export const uncomputedCells = (bytes: Uint8Array): CellPosition[] => {
  const files = unzipSync(bytes, { filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/|worksheets\/)/.test(name) });
  const sheet = files[firstSheetPath(files) ?? ''];
  if (!sheet) return [];
  return [...strFromU8(sheet).matchAll(/<(?:\w+:)?c(\s[^>]*[^>/])>(.*?)<\/(?:\w+:)?c>/gs)].flatMap(
    ([, attributes = '', content = '']) => {
      const isFormula = /<(?:\w+:)?f[\s>/]/.test(content);
      const hasResult = /<(?:\w+:)?v(?:\s[^>]*)?>[^<]/.test(content);
      return isFormula && !hasResult ? (positionOf(attributeIn(attributes, 'r') ?? '') ?? []) : [];
    },
  );
};
