import { requestForm } from '../../../functions/domain/forms/forms';
import { nestFormInput, parseForm } from '../../../functions/domain/forms/parse';
import { toFormInput } from '../../../functions/domain/forms/form-input';
import { submission } from '../../support/submission';

const headWith = (nip: string) => {
  const input = { ...toFormInput(requestForm, submission()), 'agency.head.nip': nip };
  return parseForm(requestForm, nestFormInput(requestForm, input), { today: '2026-11-24' });
};

it.each(['-', ' – ', 'NIP. -'])('takes %j of a head who has none', (nip) =>
  expect(headWith(nip).value?.agency.head.nip).toBe('-'),
);
it('still asks for one', () =>
  expect(headWith('').gaps).toEqual([expect.objectContaining({ field: 'agency.head.nip' })]));
