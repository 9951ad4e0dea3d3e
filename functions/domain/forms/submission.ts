import * as z from 'zod/mini';
import { type Gap, InvalidInput } from '../errors';
import { type RequestForm, requestForm } from './forms';
import { siteProfile } from '../office/site-profile';
import { letterGap } from './letter-gap';
import { parseForm } from './parse';
import { inRequestOrder } from './request-order';
import { parseSpecification } from './specification-form';
import { maxFiles } from './upload-input';
import { gapsOf } from './zod-gaps';

/** An uploaded file as a form names it, before it is checked and kept. */
export interface UploadReference {
  kind: string;
  uploadId: string;
}

/** The contents of `POST /api/requests`: the form, and references to the uploads that become its attachments. */
export interface Submission {
  requestId: string;
  form: Omit<RequestForm, 'attachments'>;
  uploads: UploadReference[];
}

const developmentSop = () =>
  'Formulir ini untuk aplikasi baru. Pengembangan aplikasi yang sudah ada diajukan lewat SOP Pengajuan Pengembangan ' +
  `Sistem Informasi / Aplikasi. Hubungi ${siteProfile.shortName} untuk formulirnya.`;

/** Uploads named by a form. */
const uploadReferences = z
  .array(
    z.strictObject(
      {
        kind: z.string({ error: 'Jenis lampiran tidak terbaca. Lampirkan lagi berkasnya.' }).check(z.maxLength(40)),
        uploadId: z.string({ error: 'Lampiran tidak terbaca. Lampirkan lagi berkasnya.' }).check(z.maxLength(80)),
      },
      { error: 'Lampiran tidak terbaca. Lampirkan lagi berkasnya.' },
    ),
    { error: 'Lampiran tidak terbaca. Lampirkan lagi berkasnya.' },
  )
  .check(z.maxLength(maxFiles, { error: `Paling banyak ${maxFiles} lampiran. Hapus sebagian.` }));

const envelope = z.object(
  {
    requestId: z.uuid({
      error: 'Nomor kiriman tidak terbaca. Muat ulang halaman formulir, isian Anda tetap tersimpan.',
    }),
    kind: z.literal('baru', { error: developmentSop }),
    attachments: uploadReferences,
  },
  { error: 'Isi kiriman harus berupa objek JSON.' },
);

/**
 * Reads the body of a submission. `today` is the day of arrival in WIB.
 * @throws InvalidInput naming every field that is missing, wrong or unknown
 */
export const parseSubmission = (body: unknown, today: string): Submission => {
  const outer = envelope.safeParse(body);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new InvalidInput(outer.error ? gapsOf(outer.error) : []);
  const {
    requestId: _id,
    kind: _kind,
    attachments: _attachments,
    specification,
    ...rest
  }: Record<string, unknown> = { ...body };
  const inner = parseForm(requestForm, rest, { today }, true);
  const uploads = outer.success ? outer.data.attachments : [];
  const technical = parseSpecification({ specification }, today, uploads);
  const gaps: Gap[] = [...(outer.success ? letterGap(uploads) : gapsOf(outer.error)), ...inner.gaps, ...technical.gaps];
  if (!outer.success || !inner.value || gaps.length > 0) throw new InvalidInput(inRequestOrder(gaps));
  const form = { ...inner.value, specification: technical.value };
  return { requestId: outer.data.requestId.toLowerCase(), form, uploads };
};
