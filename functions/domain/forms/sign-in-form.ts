import type { Form } from './fields';

const groups = [
  {
    title: 'Alamat surel Anda',
    fields: [{ kind: 'email', name: 'email', label: 'Surel', autocomplete: 'email', required: true }],
  },
] as const;

/** Asks an administrator for the mailbox that a sign-in link goes to. */
export const signInForm: Form<typeof groups> = { id: 'sign-in', groups };
