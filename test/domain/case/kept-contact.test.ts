import { keepCorrected } from '../../../functions/domain/case/kept-contact';
import { isSamePhone } from '../../../functions/domain/forms/phone';
import { decisions, play, requestOf } from '../../support/dossier';

const first = requestOf().contact;
const corrected = { email: first.email, phone: '0254-200123', verified: 'telepon', reason: 'Salah.' } as const;
const { forms } = play(requestOf(), decisions.return, { correct: corrected }).dossier;
const [before, now] = [forms.at(-2)!.seq, forms.at(-1)!.seq];

it.each<[string, { phone?: string; email?: string }, number, { phone?: string; email?: string }]>([
  ['keeps a corrected telephone that the applicant left as shown', {}, before, { phone: corrected.phone }],
  ['keeps it in another notation', { phone: '+62 812 3456 7890' }, before, { phone: corrected.phone }],
  ['takes the applicant’s own change', { phone: '0811-111-1111' }, before, { phone: '0811-111-1111' }],
  ['takes the former telephone where the page showed the corrected one', {}, now, { phone: first.phone }],
  ['takes what a page without a base says', {}, Number.NaN, { phone: first.phone }],
  ['takes a changed address', { email: 'lain@example.id' }, before, { email: 'lain@example.id' }],
])('%s', (_what, change, shown, kept) =>
  expect(keepCorrected(forms, { ...first, ...change }, shown)).toMatchObject({ name: first.name, ...kept }),
);

it.each([
  ['0812-3456-7890', '+62 812 3456 7890', true],
  ['0812-3456-7890', '62812 34567890', true],
  ['(0254) 200123', '0254-200123', true],
  ['0812-3456-7890', '0812-3456-7890 (WA)', false],
  ['0812-3456-7890', '0812-3456-7891', false],
])('%s and %s are one number: %s', (one, other, isSame) => expect(isSamePhone(one, other)).toBe(isSame));
