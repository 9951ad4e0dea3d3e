import * as z from 'zod/mini';
import { type Gap, InvalidInput } from './errors';
import { type RequestForm, requestForm } from './forms';
import { gapsOf, parseForm } from './parse';

/** What `POST /api/requests` carries besides the form. */
export interface Submission {
  requestId: string;
  form: RequestForm;
}

const developmentSop =
  'Formulir ini untuk aplikasi baru. Pengembangan aplikasi yang sudah ada diajukan lewat SOP Pengajuan Pengembangan ' +
  'Sistem Informasi / Aplikasi. Hubungi Diskominfo SP untuk formulirnya.';

const envelope = z.object(
  {
    requestId: z.uuid({
      error: 'Nomor kiriman tidak terbaca. Muat ulang halaman formulir, isian Anda tetap tersimpan.',
    }),
    kind: z.literal('baru', { error: developmentSop }),
    attachments: z
      .array(z.unknown(), { error: 'Lampiran tidak terbaca.' })
      .check(z.maxLength(0, { error: 'Lampiran belum dapat diterima. Kirim permohonan tanpa lampiran.' })),
  },
  { error: 'Isi kiriman harus berupa objek JSON.' },
);

/**
 * Reads the body of a submission. `today` is the day of arrival in WIB.
 * @throws InvalidInput naming every field that is missing, wrong or unknown
 */
export const parseSubmission = (body: unknown, today: string): Submission => {
  const outer = envelope.safeParse(body);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new InvalidInput(gapsOf(outer.error!));
  const { requestId: _id, kind: _kind, attachments: _attachments, ...rest } = body as Record<string, unknown>;
  const inner = parseForm(requestForm, rest, { today }, true);
  const gaps: Gap[] = [...(outer.success ? [] : gapsOf(outer.error)), ...inner.gaps];
  if (!outer.success || !inner.value) throw new InvalidInput(gaps);
  return { requestId: outer.data.requestId.toLowerCase(), form: inner.value as unknown as RequestForm };
};
