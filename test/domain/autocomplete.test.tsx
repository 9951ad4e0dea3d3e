import { fieldsOf, type Form } from '../../functions/domain/forms/fields';
import { requestForm } from '../../functions/domain/forms/forms';
import { administratorForm, officialForm } from '../../functions/domain/office/office-forms';
import { signInForm } from '../../functions/domain/forms/sign-in-form';
import { FormFields } from '../../functions/pages/parts/field-inputs';
import { testRoster } from '../support/office';

const forms: Form[] = [requestForm, officialForm(testRoster), administratorForm, signInForm];
const fields = forms.flatMap((form) => fieldsOf(form).map((field) => ({ form, field, name: field.name })));
const htmlOf = (form: Form) => (<FormFields form={form} filled={{ input: {}, gaps: [] }} />).toString();

it.each(fields.filter(({ field }) => field.autocomplete))('$name tells browsers what it holds', ({ form, field }) => {
  const input = new RegExp(`<input[^>]* name="${field.name}"[^>]*>`).exec(htmlOf(form))?.[0];
  expect(input).toContain(` autocomplete="${field.autocomplete}"`);
});

it.each(fields.filter(({ field }) => ['email', 'phone', 'nip'].includes(field.kind)))(
  '$name says what browsers may fill in, or that they may not',
  ({ field }) => expect(field.autocomplete).toBeDefined(),
);

it('asks the applicant for what their browser knows of them', () => {
  const known = fieldsOf(requestForm).flatMap(({ name, autocomplete }) =>
    autocomplete && autocomplete !== 'off' ? [[name, autocomplete]] : [],
  );
  expect(Object.fromEntries(known)).toEqual({
    'agency.name': 'organization',
    'contact.name': 'name',
    'contact.phone': 'tel',
    'contact.email': 'email',
    'contact.position': 'organization-title',
  });
});
