import { type AnswerName, answerOf, resubmission } from '../../support/answers';
import type { Visitors } from './visitor';

const decided = (...answers: AnswerName[]) => answers.map((name) => ({ by: 'putusan' as const, name }));
const returned = [...decided('return'), { by: 'pemohon' as const, name: 'resubmit' as const }];
const beforeIntegration = decided('accept', 'forward', 'conforms');

/** The ways of a case that are counted, after its submission. The happy path is the one with integration: it is the longest. */
export const paths = {
  'happy path with integration': [...beforeIntegration, ...decided('integrate', 'integrated', 'built')],
  'happy path without integration': [...beforeIntegration, ...decided('no-integration', 'built')],
  'submission, until Kepala Dinas has the mail': [],
  rejection: decided('reject'),
  'two revision rounds, then the happy path': [
    ...returned,
    ...returned,
    ...beforeIntegration,
    ...decided('integrate', 'integrated', 'built'),
  ],
};
export type PathName = keyof typeof paths;

/** Submits a request and takes it to its end. */
export const walk = async (visitors: Visitors, name: PathName): Promise<string> => {
  const body = await visitors.submit();
  const revised = resubmission(body);
  for (const { by, name: answer } of paths[name])
    await visitors.answer(by, answer === 'resubmit' ? revised : answerOf[answer]);
  return body.requestId;
};
