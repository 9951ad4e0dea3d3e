import { readersText } from '../../functions/domain/letters/letter-kinds';
import { changeProfile, restoreProfile } from '../support/change-profile';

afterEach(restoreProfile);

it.each([
  ['none', [], 'pemohon'],
  ['printed copies only', [{ to: 'Arsip' }], 'pemohon'],
  ['a mailed copy', [{ to: 'Arsip' }, { to: 'Sekda', email: 'sekda@example.id' }], 'pemohon dan penerima tembusan'],
])('promises mail to those who get it: %s', (_name, refusal, expected) => {
  changeProfile({ letters: { loop: true, copies: { refusal } } });
  expect(readersText('refusal')).toBe(expected);
});
