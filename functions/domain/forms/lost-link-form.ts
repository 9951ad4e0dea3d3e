import { valueOf } from './input-values';
import { isLikeRequestNumber, withoutDocumentPrefix } from '../case/numbering';
import type { Gap } from '../errors';
import { profile } from '../office/office-profile';
import type { Form } from './fields';
import { type FormInput, nestFormInput, parseForm } from './parse';

/** The form for a fresh link to a request. Only the applicant knows both its number and its mailbox. */
export const lostLinkForm: Form = {
  id: 'lost-link',
  groups: [
    {
      title: 'Permohonan Anda',
      fields: [
        {
          kind: 'text',
          name: 'requestNumber',
          label: 'Nomor permohonan',
          help: `Seperti tertulis pada tanda terima. Contoh: 12/${profile.numberCode}/XI/2026.`,
          max: 100,
          required: true,
        },
        {
          kind: 'email',
          name: 'email',
          label: 'Surel penanggung jawab',
          help: 'Alamat yang Anda tulis pada permohonan, atau yang kemudian diperbaiki.',
          autocomplete: 'email',
          personal: true,
          required: true,
        },
      ],
    },
  ],
};

/** The values that an applicant enters to get a fresh link. */
interface LostLinkAnswers {
  requestNumber: string;
  email: string;
}

const cutNumber: Gap = {
  field: 'requestNumber',
  message: `Nomor permohonan belum lengkap. Tulis seluruhnya, seperti pada tanda terima. Contoh: 12/${profile.numberCode}/XI/2026.`,
};

/** Returns the number without the words in front of it, as in "nomor 9/APP/XI/2026", or without a document's code. */
const withoutWords = (number: string): string => withoutDocumentPrefix(number).replace(/^\D+(?=\d)/, '');

/** Reads the entered values. Returns a gap for an incomplete number, whether or not such a request exists. */
export const readLostLink = (input: FormInput, today: string): { answers?: LostLinkAnswers; gaps: Gap[] } => {
  const { value, gaps } = parseForm(lostLinkForm, nestFormInput(lostLinkForm, input), { today });
  const number = withoutWords(valueOf(input, 'requestNumber'));
  const isCut = !isLikeRequestNumber(number) && !gaps.some(({ field }) => field === 'requestNumber');
  if (!value || isCut) return { gaps: [...(isCut ? [cutNumber] : []), ...gaps] };
  return {
    answers: { requestNumber: withoutWords(String(value.requestNumber)), email: String(value.email) },
    gaps: [],
  };
};
