import type { DecidedStepId } from '../../functions/domain/forms/decision-forms';
import { type AnswerName, answerOf } from './answers';
import { newestPath, postForm } from './people';
import type { Submission } from './submission';
import type { World } from './world';

/** The shortest way to each step of an official. */
const answersBefore = {
  'agency-disposition': [],
  'division-disposition': ['accept'],
  'conformity-analysis': ['accept', 'forward'],
  'integration-analysis': ['accept', 'forward', 'conforms'],
  integration: ['accept', 'forward', 'conforms', 'integrate'],
  build: ['accept', 'forward', 'conforms', 'no-integration'],
} as const satisfies Record<DecidedStepId, readonly AnswerName[]>;

/** Decides by the newest mailed link, once for each answer. @throws Error if an answer is not recorded */
export const decideInOrder = async (w: World, ...answers: readonly AnswerName[]): Promise<void> => {
  for (const answer of answers) {
    const { status } = await postForm(w, newestPath(w), answerOf[answer]);
    if (status !== 303) throw new Error(`the answer ${answer} was not recorded: ${status}`);
  }
};

/** Submits a request and decides it by these answers, such as `['reject']`. Returns the newest official's link with the case's id. */
export const caseAfter = async (w: World, answers: readonly AnswerName[], body?: Submission) => {
  const { caseId } = await w.submit(body);
  await decideInOrder(w, ...answers);
  return { caseId, path: newestPath(w) };
};

/** Submits a request and brings it to a step by the shortest way. Returns the link of its decider with the case's id. */
export const caseAtStep = (w: World, step: DecidedStepId, body?: Submission) => caseAfter(w, answersBefore[step], body);
