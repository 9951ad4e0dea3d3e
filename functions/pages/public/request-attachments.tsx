import { specificationForm } from '../../domain/forms/specification-form';
import type { AttachKind } from '../parts/attach-box';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';

/** What an applicant attaches to a request. */
export const requestKinds: AttachKind[] = [
  {
    value: 'surat-permohonan',
    label: 'Surat permohonan yang sudah ditandatangani',
    help: 'Wajib. PDF, JPEG, atau PNG, paling besar 20 MB.',
  },
  {
    value: 'formulir-pengajuan',
    label: 'Formulir pengajuan bertanda tangan',
    help: 'Boleh dikosongkan. Formulir yang terisi dapat dicetak sebelum dikirim, atau diunduh sesudahnya.',
  },
  {
    value: 'spesifikasi-teknis',
    label: 'Spesifikasi teknis (PDF)',
    help: 'Boleh menyusul sampai kami memintanya. Dapat juga diisi sebagai formulir.',
  },
];

/** The specification as a form, folded away: most applicants have it as a PDF. */
export const Specification = ({ filled }: { filled: Filled }) => (
  <details open={Object.keys(filled.typed).some((name) => name.startsWith('specification.')) || undefined}>
    <summary>Isi spesifikasi teknis sebagai formulir</summary>
    <FormFields form={specificationForm} filled={filled} />
  </details>
);
