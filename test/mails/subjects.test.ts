import {
  replacedCopyMailContent,
  replacedLetterMailContent,
  withdrawnLetterMailContent,
} from '../../functions/mails/ended-letter';
import {
  letterCopyMailContent,
  signatoryMailContent,
  signedLetterMailContent,
  unreachedSignatoryMailContent,
} from '../../functions/mails/letter-mails';
import { movedLastDayMailContent } from '../../functions/mails/revise-by';
import { troubleMailContent, unreachedApplicantMailContent } from '../../functions/mails/trouble';
import { movedStepMailContent } from '../../functions/mails/moved-step';
import { withdrawnRequestMailContent } from '../../functions/mails/withdrawn-request';
import type { OutgoingLetter } from '../../functions/domain/letters/outgoing-letter';
import { present } from '../../functions/domain/present';
import { play, requestOf } from '../support/dossier';

const { dossier } = play(requestOf());
const { head } = dossier;
const step = present(dossier.steps.at(-1), 'the step');
const number = '500.12/3/2026';
const at = '2026-11-24T02:00:00.000Z';
const letter: OutgoingLetter = {
  of: 2,
  kind: 'surat-penolakan',
  topic: 'refusal',
  step: 'agency-disposition',
  round: 1,
  decidedAt: at,
  state: 'numbered',
  entry: { of: 2, kind: 'surat-penolakan', number, date: '2026-11-24', holder: 'kadis', seq: 5, at, by: 'admin-1' },
  former: [],
};
const replaced = { letter, reason: 'Keliru', replaces: { number, date: '2026-11-23' } };
const days = { reviseBy: '2026-12-01', today: '2026-11-24', pageUrl: '', trackingUrl: '' };

it.each([
  ['the signatory', signatoryMailContent(head, letter, 'Kepala Dinas', '')],
  ['a reader of a copy', letterCopyMailContent(head, letter, 'Sekda', '')],
  ['a reader of a copy that holds no longer', replacedCopyMailContent(head, replaced, 'Sekda')],
  ['the secretariat, of a signatory', unreachedSignatoryMailContent(head, letter, 'Kepala Dinas', '')],
  ['the secretariat, of a step', troubleMailContent('vacant', head, step, undefined, '')],
  ['the secretariat, of an applicant', unreachedApplicantMailContent(head, '')],
  ['an official whose step moved', movedStepMailContent(head, step, { title: 'Kepala Dinas' })],
  ['an official whose step was withdrawn', withdrawnRequestMailContent(head, step, 'Kepala Dinas', 'Batal')],
])('names application and agency to %s, and no number', (_name, { subject }) => {
  expect(subject).toContain(`${head.application.name} (${head.agency})`);
  expect(subject).not.toContain(head.requestNumber);
  expect(subject).not.toContain(number);
});

it.each([
  ['a signed letter', signedLetterMailContent(head, letter, '')],
  ['a withdrawn letter', withdrawnLetterMailContent(head, { letter, reason: 'Keliru' }, '')],
  ['a replaced letter', replacedLetterMailContent(head, replaced, '')],
  ['a moved last day', movedLastDayMailContent(head, days)],
])('names the request by its number to the applicant of %s, and no other number', (_name, { subject }) => {
  expect(subject).toContain(`${head.application.name} (${head.requestNumber})`);
  expect(subject).not.toContain(number);
});
