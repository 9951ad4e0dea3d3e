import encodeQR from 'qr';

/** The white border around the code, in modules: ISO/IEC 18004 requires four. */
const quietZone = 4;
/** The drawn height of a row of height 1: the overlap hides the thin white line that viewers show between two rows. */
const overlap = 1.02;

/** Draws the dark modules of a row, one rectangle for each run. */
const runsOf = (row: readonly boolean[], y: number): string => {
  let drawn = '';
  for (let start = row.indexOf(true); start >= 0;) {
    const next = row.indexOf(false, start);
    const end = next < 0 ? row.length : next;
    drawn += `M${start} ${y}h${end - start}v${overlap}h-${end - start}z`;
    start = row.indexOf(true, end);
  }
  return drawn;
};

/** Returns a QR code (level M) with its quiet zone, as an SVG picture with one path. It fills its place at any text length. */
export const qrCode = (text: string): string => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
  const side = rows.length;
  const drawn = rows.map(runsOf).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${drawn}"/></svg>`;
};
