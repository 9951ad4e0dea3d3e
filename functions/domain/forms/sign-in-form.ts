import type { Form } from './fields';

const groups = [
  {
    title: 'Alamat surel Anda',
    fields: [{ kind: 'email', name: 'email', label: 'Surel', autocomplete: 'email', required: true }],
  },
] as const;

/** The form in which an administrator enters the mailbox for a sign-in link. */
export const signInForm: Form<typeof groups> = { id: 'sign-in', groups };
