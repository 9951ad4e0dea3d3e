import { Readable } from 'node:stream';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../domain/statistics/row-columns';

/** The most rows that are packed at a time. A sheet of any length needs only their memory. */
const rowsAtOnce = 500;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetMl = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts around the sheet (ECMA-376, part 1, 18). Style 1 is bold, for the titles. */
const around: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${sheetMl}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${sheetMl}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  ],
];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Returns a text for XML, which takes no control characters but tab and line ends, not even escaped. */
const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => entities[sign] ?? '').replace(/[^\P{Cc}\t\n\r]/gu, '');

/** Returns the name of a column, counted from 0: "A", "Z", "AA". */
const columnName = (index: number): string =>
  `${index < 26 ? '' : columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

const rowXml = (cells: readonly Cell[], number: number, style = ''): string => {
  const cellXml = (value: Cell, index: number) => {
    const place = `r="${columnName(index)}${number}"${style}`;
    // Cells hold only text or numbers, and a spreadsheet runs neither.
    return typeof value === 'number'
      ? `<c ${place}><v>${value}</v></c>`
      : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  };
  return `<row r="${number}">${cells.map(cellXml).join('')}</row>`;
};

/** Yields the sheet's XML in parts. Its titles stay in view. */
function* sheetParts(rows: readonly (readonly Cell[])[], titles: readonly string[]): Generator<string> {
  yield `<worksheet xmlns="${sheetMl}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${titles.length}" width="24" customWidth="1"/></cols><sheetData>${rowXml(titles, 1, ' s="1"')}`;
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce);
    yield some.map((cells, index) => rowXml(cells, at + index + 2)).join('');
  }
  yield '</sheetData></worksheet>';
}

/** Returns a table as an XLSX file in parts. Each part is packed on demand. */
function* xlsxParts(rows: readonly (readonly Cell[])[], titles: readonly string[]): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    ready.push(part);
  });
  const files: (readonly [string, Iterable<string>])[] = [
    ...around.map(([name, text]) => [name, [text]] as const),
    ['xl/worksheets/sheet1.xml', sheetParts(rows, titles)],
  ];
  for (const [name, parts] of files) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    file.push(strToU8(head));
    for (const part of parts) {
      file.push(strToU8(part));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}

/** Returns an XLSX file as a Node.js stream. */
export const xlsxOf = (rows: readonly (readonly Cell[])[], titles: readonly string[]): Readable =>
  Readable.from(xlsxParts(rows, titles));
