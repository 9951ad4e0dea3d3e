import { lazilyWorded } from '../office/office-words';
import type { Form } from './fields';

/** Asks for a fresh link to a request: what only its applicant has together. */
export const lostLinkForm: Form = lazilyWorded({
  id: 'lost-link',
  groups: [
    {
      title: 'Permohonan Anda',
      fields: [
        {
          kind: 'text',
          name: 'requestNumber',
          label: 'Nomor permohonan',
          help: 'Seperti tertulis pada tanda terima. Contoh: 12/{numberCode}/XI/2026.',
          max: 100,
          required: true,
        },
        {
          kind: 'email',
          name: 'email',
          label: 'Surel penanggung jawab',
          help: 'Alamat yang Anda tulis pada permohonan.',
          autocomplete: 'email',
          personal: true,
          required: true,
        },
      ],
    },
  ],
});
