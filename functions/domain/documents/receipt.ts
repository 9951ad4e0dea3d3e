import { papersReceived } from '../sop/papers-received';
import { papers, roleTitles, standardTimeText, stepOf } from '../sop/sop';
import { type DocumentContext, requestOf } from './document-context';
import type { DocumentKind } from './kind';
import type { Text } from './model';
import { attachmentsText, requestRows } from './request-texts';
import { placeAndDate } from './signatories';
import { momentText } from './wording';

const specificationLine = (context: DocumentContext): Text =>
  papersReceived(requestOf(context)).includes('technical-specification')
    ? `${papers['technical-specification'].title}: sudah diterima.`
    : `${papers['technical-specification'].title}: belum diterima. Dokumen ini wajib ada sebelum langkah 4 dan akan kami minta bila belum dilampirkan.`;

/**
 * The receipt for the applicant when a request is registered (SOP step 1: "Surat Masuk"). The system makes it, and
 * nobody signs it.
 */
export const receipt: DocumentKind = {
  kind: 'tanda-terima',
  code: 'TT',
  title: 'Tanda Terima Permohonan',
  layout: 'sheet',
  audience: () => 'applicant',
  body: (context) => {
    const next = stepOf('agency-disposition');
    const { contact } = requestOf(context);
    return {
      letterhead: true,
      blocks: [
        { type: 'heading', level: 1, text: 'TANDA TERIMA PERMOHONAN' },
        { type: 'paragraph', text: 'Telah diterima dan dicatat permohonan dengan keterangan sebagai berikut.' },
        {
          type: 'facts',
          boxed: true,
          rows: [
            ...requestRows(context),
            { label: 'Diterima', value: momentText(context.form.at) },
            { label: 'Penanggung jawab', value: `${contact.name}, ${contact.position}` },
            { label: 'Lampiran', value: attachmentsText(context) },
          ],
        },
        { type: 'paragraph', text: specificationLine(context) },
        {
          type: 'paragraph',
          text: `Permohonan diteruskan kepada ${roleTitles[next.owner]} untuk diputuskan (langkah ${next.number}, waktu baku ${standardTimeText(next.time)}). Sebutkan nomor permohonan bila menghubungi kami.`,
        },
        { type: 'paragraph', align: 'right', text: placeAndDate(context.form.at) },
        {
          type: 'paragraph',
          text: [{ text: 'Tanda terima ini dibuat oleh sistem pada saat permohonan dicatat.', italic: true }],
        },
      ],
    };
  },
};
