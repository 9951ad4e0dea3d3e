import {
  newestStateChange,
  unansweredLift,
  unansweredReturn,
  unansweredSendBack,
} from '../../functions/domain/case/answered-return';
import { type Act, decisions, play, requestOf } from '../support/dossier';

const lapse = { lapse: 30 };
const lift = { lift: 'Diberi kesempatan.' };
const returned = decisions.return;
const withoutSpecification = requestOf({ attachments: requestOf().attachments.slice(0, 1) });
const formsAfter = (acts: Act[], request = requestOf()) => play(request, ...acts).dossier.forms;

it.each<[string, Act[], string | undefined]>([
  ['a return', [returned], 'Ringkasan belum jelas.'],
  ['a return that lapsed', [returned, lapse], 'Ringkasan belum jelas.'],
  ['a return whose lapse was lifted', [returned, lapse, lift], 'Ringkasan belum jelas.'],
  ['an answered return', [returned, { revise: requestOf() }], undefined],
  ['the revision after a lift', [returned, lapse, lift, { revise: requestOf() }], undefined],
  ['an acceptance', [decisions.accept], undefined],
])('the applicant is asked to answer, after %s: %#', (_what, acts, reason) =>
  expect(unansweredReturn(formsAfter(acts))?.data.reason).toBe(reason),
);

it('the applicant is asked to answer no return where only papers are awaited', () =>
  expect(unansweredReturn(formsAfter([decisions.accept, decisions.forward], withoutSpecification))).toBeUndefined());

it.each<[string, Act[], string | undefined]>([
  ['a send-back', [decisions.accept, decisions.sendBack], 'Bukan bidang kami.'],
  ['an answered send-back', [decisions.accept, decisions.sendBack, decisions.accept], undefined],
  ['an acceptance', [decisions.accept], undefined],
])('the superior is asked to answer, after %s', (_what, acts, reason) =>
  expect(unansweredSendBack(formsAfter(acts))?.data.reason).toBe(reason),
);

it.each<[string, Act[], string | undefined]>([
  ['a lift', [returned, lapse, lift], 'Diberi kesempatan.'],
  ['a lapse', [returned, lapse], undefined],
  ['the revision after a lift', [returned, lapse, lift, { revise: requestOf() }], undefined],
  ['the second lapse', [returned, lapse, lift, lapse], undefined],
])('the applicant has the case by a lift, after %s', (_what, acts, reason) =>
  expect(unansweredLift(formsAfter(acts))?.data.reason).toBe(reason),
);

it('takes no note of progress for what brought the case where it is', () => {
  const { accept, forward, conforms, noIntegration } = decisions;
  const forms = formsAfter([accept, forward, conforms, noIntegration, { progress: 'Desain disetujui.' }]);
  expect(newestStateChange(forms)?.kind).toBe('decision');
});
