import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  addressSize,
  cellInset,
  labelWidth,
  signatureWidth,
  tableSize,
  textSize,
  textWidth,
} from '../../functions/adapters/pdf/page';
import { installedPrintFiles } from '../../local/print-files';

const parts = readFileSync(path.join(installedPrintFiles.templates, 'parts.typ'), 'utf8');
/** Returns the number that a pattern finds in the templates, or NaN. */
const measure = (pattern: RegExp): number => Number(pattern.exec(parts)?.[1]);
const pointsOfCm = (cm: number): number => (cm / 2.54) * 72;

test.each([
  ['text size', textSize, measure(/#let text-size = ([\d.]+)pt/)],
  ['label width', labelWidth, measure(/#let label-width = ([\d.]+)pt/)],
  ['signature width', signatureWidth, measure(/#let signature-width = ([\d.]+)pt/)],
  ['cell inset', cellInset, measure(/inset: \(x: ([\d.]+)pt/)],
  ['address size', addressSize, measure(/head\.contactLines \{ linebreak\(\); text\(size: ([\d.]+)pt/)],
  ['table size', tableSize, textSize * measure(/print-table\(b\) = \{\s+set text\(size: ([\d.]+)em\)/)],
  ['text width', textWidth, pointsOfCm(21 - measure(/left: ([\d.]+)cm/) - measure(/right: ([\d.]+)cm/))],
])('gives layout and templates the same %s', (_name, inLayout, inTemplate) => {
  expect(inTemplate).toBeCloseTo(inLayout, 1);
});
