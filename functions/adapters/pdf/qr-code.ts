import encodeQR from 'qr';
import type { CanvasRect, Content } from 'pdfmake/interfaces';

/** White around the code, in modules: ISO/IEC 18004 asks for four. */
const quietZone = 4;
/** How much taller a row is drawn than it is, so that no viewer shows a white hair between two. */
const overlap = 1.02;

/** The dark modules of a row, one rectangle for each run of them. */
const runsOf = (row: readonly boolean[], y: number, module: number): CanvasRect[] => {
  const marks = row.map((isDark) => (isDark ? 'x' : ' ')).join('');
  return [...marks.matchAll(/x+/g)].map(({ index, 0: run }) => ({
    ...{ type: 'rect', color: 'black', lineWidth: 0 },
    ...{ x: index * module, y: y * module, w: run.length * module, h: module * overlap },
  }));
};

/**
 * A QR code (level M) with its quiet zone, as large as a square of `size` points however long its text is. pdfmake's own draws
 * modules of whole points only: an address of more than 84 letters, as API Gateway's are, came out half as large.
 */
export const qrCode = (text: string, size: number): Content => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
  const module = size / rows.length;
  const ground: CanvasRect = { type: 'rect', color: 'white', lineWidth: 0, x: 0, y: 0, w: size, h: size };
  return { canvas: [ground, ...rows.flatMap((row, y) => runsOf(row, y, module))] };
};
