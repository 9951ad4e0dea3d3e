import { randomUUID } from 'node:crypto';

/** A form without papers. `withPapers` of a world adds them. */
const noPapers: { kind: string; uploadId: string }[] = [];

/** Returns a complete, valid body of `POST /api/requests`, with some parts changed. */
export const submission = (change: Record<string, unknown> = {}) => ({
  requestId: randomUUID(),
  kind: 'baru',
  letter: { number: `005/${randomUUID()}`, date: '2026-11-20' },
  agency: { name: 'Dinas Kesehatan', head: { name: 'dr. Contoh, M.Kes.', nip: '19620825 198704 2 001' } },
  contact: { name: 'Siti Contoh', phone: '0812-3456-7890', email: 'siti@example.id', position: 'Kepala Subbagian' },
  application: { type: 'aplikasi', name: 'Perizinan Klinik', summary: 'Untuk izin klinik.' },
  subdomain: `izin-${randomUUID().slice(0, 8)}`,
  attachments: noPapers,
  commitment: true,
  ...change,
});
export type Submission = ReturnType<typeof submission>;

/**
 * Returns the parts of a submission that name or reach a person, as typed and as stored. Each is too long to appear by chance in
 * identifiers, hashes and tokens: four digits do, about once in 200 runs.
 */
export const personalIn = ({ agency: { head }, contact }: Submission): string[] =>
  [head.name, head.nip, contact.name, contact.phone, contact.email].flatMap((text) => [
    text,
    ...(/^\d/.test(text) ? [text.replace(/[ -]/g, '')] : []),
  ]);
