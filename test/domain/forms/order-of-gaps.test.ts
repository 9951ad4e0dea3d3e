import { inRequestOrder } from '../../../functions/domain/forms/request-order';
import { InvalidInput } from '../../../functions/domain/errors';
import { parseSubmission } from '../../../functions/domain/forms/submission';
import { submission } from '../../support/submission';

const gap = (field: string) => ({ field, message: field });
const pageOrder = [
  'letter.number',
  'subdomain',
  'attachments',
  'attachments.1',
  'specification.background',
  'commitment',
  'unknown',
];

it('lists faults as the form shows its fields', () =>
  expect(inRequestOrder([...pageOrder].reverse().map(gap)).map(({ field }) => field)).toEqual([
    'letter.number',
    'subdomain',
    'attachments.1',
    'attachments',
    'specification.background',
    'commitment',
    'unknown',
  ]));

it('refuses a submission in that order', () => {
  const { letter: _letter, ...rest } = submission();
  const read = () => parseSubmission({ ...rest, attachments: [], commitment: false, kind: 'baru' }, '2026-11-24');
  expect(read).toThrow(InvalidInput);
  const fields = (() => {
    try {
      read();
    } catch (error) {
      if (error instanceof InvalidInput) return error.gaps.map(({ field }) => field);
    }
    return [];
  })();
  expect(fields).toEqual(['letter.number', 'letter.date', 'attachments', 'commitment']);
});
