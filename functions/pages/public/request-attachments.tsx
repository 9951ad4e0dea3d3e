import { maxFileText } from '../../domain/files/file-limits';
import type { FieldGroup } from '../../domain/forms/fields';
import { specificationForm } from '../../domain/forms/specification-form';
import type { AttachKind } from '../parts/attach-box';
import { valuesOf } from '../../domain/forms/input-values';
import { isBlank } from '../../domain/forms/text-rules';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';

/**
 * The state of the technical specification. `later`: required before step 4; `now`: required now; `there`: present but
 * replaceable.
 */
export type SpecificationWanted = 'later' | 'now' | 'there';

const fileHelp: Record<SpecificationWanted, string> = {
  later: 'Boleh menyusul sampai kami memintanya. Dapat juga diisi sebagai formulir.',
  now: 'Diminta sekarang. Lampirkan, atau isi formulirnya di bawah.',
  there: 'Sudah ada. Lampirkan bila ingin menggantinya, atau ubah formulirnya di bawah.',
};
const formHelp: Record<SpecificationWanted, string> = {
  later: 'Boleh menyusul: kami memintanya sebelum langkah 4.',
  now: 'Diminta sekarang.',
  there: 'Sudah ada. Ubah yang perlu saja.',
};

/** Returns the attachments of a request. */
export const requestKinds = (wanted: SpecificationWanted): AttachKind[] => [
  {
    value: 'surat-permohonan',
    label: 'Surat permohonan yang sudah ditandatangani',
    help: `Wajib. PDF, JPEG, atau PNG, paling besar ${maxFileText}.`,
  },
  {
    value: 'formulir-pengajuan',
    label: 'Formulir pengajuan bertanda tangan',
    help: 'Boleh dikosongkan. Formulir yang terisi dapat dicetak sebelum dikirim, atau diunduh sesudahnya.',
  },
  {
    value: 'spesifikasi-teknis',
    label: 'Spesifikasi teknis (PDF)',
    help: fileHelp[wanted],
  },
];

const withHelp = (wanted: SpecificationWanted) => ({
  ...specificationForm,
  groups: specificationForm.groups.map((group: FieldGroup) => ({
    ...group,
    help: `${group.help ?? ''} ${formHelp[wanted]}`.trim(),
  })),
});

/** Tells whether anything stands in the specification's form. A refused page holds its empty fields, too. */
const isBegun = ({ input }: Filled): boolean =>
  Object.keys(input).some(
    (name) => name.startsWith('specification.') && valuesOf(input, name).some((text) => !isBlank(text)),
  );

/** Shows the specification as a folded form, because most applicants attach a PDF. */
export const Specification = ({ filled, wanted }: { filled: Filled; wanted: SpecificationWanted }) => (
  <details open={isBegun(filled) || undefined}>
    <summary>Isi spesifikasi teknis sebagai formulir</summary>
    <FormFields form={withHelp(wanted)} filled={filled} />
  </details>
);
