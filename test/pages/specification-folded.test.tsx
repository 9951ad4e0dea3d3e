import type { FormInput } from '../../functions/domain/forms/parse';
import { Specification } from '../../functions/pages/public/request-attachments';

const opening = (input: FormInput) =>
  /^<details[^>]*>/.exec(String(<Specification filled={{ input, gaps: [] }} wanted="there" />))?.[0];

it.each<[string, FormInput, boolean]>([
  ['is folded before anybody typed', {}, false],
  [
    'stays folded on a page that holds its empty fields',
    { 'specification.data': '', 'specification.type': ' ' },
    false,
  ],
  ['is open where something stands in it', { 'specification.data': 'Data klinik' }, true],
])('the specification as a form %s', (_when, input, isOpen) =>
  expect(opening(input)).toBe(isOpen ? '<details open="">' : '<details>'),
);
