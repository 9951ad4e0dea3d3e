import type { Content, DynamicContent } from 'pdfmake/interfaces';
import type { DocumentModel, Signatory } from '../../domain/documents/model';
import { dateText } from '../../domain/documents/wording';
import { profile } from '../../domain/office-profile';
import { grey, margins, ruled, textWidth } from './page';
import { qrCode } from './qr-code';
import type { Legible } from './texts';

const lines = (...at: { y: number; lineWidth: number }[]): Content => ({
  canvas: at.map(({ y, lineWidth }) => ({ type: 'line', x1: 0, y1: y, x2: textWidth, y2: y, lineWidth })),
});

/** The office's logo above the lines of the letterhead, where it has one. */
const logo = (): Content[] => {
  const picture = profile().logo;
  if (!picture) return [];
  const svg = /^data:image\/svg\+xml;base64,(.*)$/.exec(picture)?.[1];
  const size = { fit: [60, 48] as [number, number], margin: [0, 0, 0, 4] as [number, number, number, number] };
  return [svg ? { svg: Buffer.from(svg, 'base64').toString(), ...size } : { image: picture, ...size }];
};

const reachedBy = (): string => {
  const { email, phone } = profile().contact;
  return [...(phone ? [`Telepon ${phone}`] : []), `Surel ${email}`].join(', ');
};

/** The head of the office's own papers (kop): a thick and a thin rule below it. */
export const letterhead = (): Content => ({
  stack: [
    ...logo(),
    { text: profile().government, fontSize: 12 },
    ...profile().officeLines.map((text) => ({ text, fontSize: 14, bold: true })),
    { text: profile().address, fontSize: 8.5, margin: [0, 2, 0, 0] },
    { text: reachedBy(), fontSize: 8.5, margin: [0, 0, 0, 2] },
    lines({ y: 2, lineWidth: 2 }, { y: 4.5, lineWidth: 0.5 }),
  ],
  alignment: 'center',
  lineHeight: 1.05,
  margin: [0, 0, 0, 6],
});

/** Place and day, title, room for a signature, name, rank, NIP: at the right, as letters have it. */
export const signature = ({ date, title, name, rank, nip }: Signatory, legible: Legible): Content => ({
  columns: [
    { width: '*', text: '' },
    {
      width: 250,
      stack: [
        ...(date ? [{ text: legible(date) }] : []),
        { text: `${legible(title)},` },
        { text: '', margin: [0, 36, 0, 0] },
        { text: legible(name), bold: true, decoration: 'underline' },
        ...(rank ? [{ text: legible(rank) }] : []),
        { text: `NIP ${legible(nip)}` },
      ],
    },
  ],
  margin: [0, 6, 0, 0],
});

const qrSize = 74;

/** What the document is and where to check it. It says "tercatat pada sistem": no electronic signature is claimed. */
export const verification = (model: DocumentModel, url: string): Content => ({
  layout: ruled,
  fontSize: 7.5,
  margin: [0, 8, 0, 0],
  table: {
    widths: [qrSize, textWidth - qrSize - 17.5],
    body: [
      [
        qrCode(url, qrSize),
        {
          stack: [
            { text: 'Dokumen ini tercatat pada sistem.', bold: true, fontSize: 9 },
            { text: 'Pindai kode QR atau buka alamat berikut untuk memeriksa dokumen ini.' },
            { text: url, link: url },
            {
              text: `Nomor ${model.number} · Versi ${model.version} · Diterbitkan ${dateText(model.issuedAt)}`,
              margin: [0, 3, 0, 0],
            },
            { text: `Rantai catatan ${model.chainHash}` },
          ],
        },
      ],
    ],
  },
});

/** On every page: number, version, page, and the chain's hash, short to compare at a glance and whole in small print. */
export const footer =
  ({ number, version, chainHash }: DocumentModel): DynamicContent =>
  (page, pages) => ({
    margin: [margins.left, 8, margins.right, 0],
    fontSize: 8,
    color: grey,
    lineHeight: 1.1,
    stack: [
      lines({ y: 0, lineWidth: 0.5 }),
      {
        margin: [0, 4, 0, 0],
        columns: [
          { width: '*', text: `${number} · Versi ${version} · Catatan ${chainHash.slice(0, 12)}` },
          { width: 'auto', text: `Halaman ${page} dari ${pages}` },
        ],
      },
      { text: `Tercatat pada sistem, rantai catatan ${chainHash}`, fontSize: 6 },
    ],
  });
