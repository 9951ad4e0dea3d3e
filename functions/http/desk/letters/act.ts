import type { Context } from 'hono';
import { AlreadyDecided } from '../../../domain/errors';
import type { LetterDone } from '../../../pages/desk/letter-done';
import { letterRefusalText } from '../../../pages/desk/letter-refusal';
import { letterPath } from '../../../pages/desk/letter-texts';
import { actOnLetter, type LetterAct } from '../../../use-cases/act-on-letter';
import { readLetter } from '../../../use-cases/read-letter';
import { refusedInput } from '../../refused-input';
import { type PostedAtDesk, postedAtDesk } from '../at-desk';
import { letterPage } from './letter-page';
import { letterOfPath, type LettersDeps } from './path';

/** Answers a refused act with its input. @throws every other error */
const refuseAct = async (deps: LettersDeps, c: Context, at: PostedAtDesk, error: unknown): Promise<Response> => {
  const { input, office } = at;
  if (error instanceof AlreadyDecided) {
    const { letter } = await readLetter(deps, letterOfPath(c), office);
    return c.html(await letterPage(deps, c, at, { input, refusal: letterRefusalText(letter, office) }), 409);
  }
  const { gaps, status } = refusedInput(error);
  return c.html(await letterPage(deps, c, at, { input, gaps }), status);
};

/** Performs the act on the letter in the path, and redirects to the letter's page. */
export const act = (deps: LettersDeps, name: LetterAct, done: LetterDone) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const { caseId, of } = letterOfPath(c);
  const command = { administrator: at.administrator.id, office: at.office, input: at.input };
  try {
    await actOnLetter(deps, name, { caseId, of }, command);
    return c.redirect(`${letterPath(caseId ?? '', of)}?hasil=${done}`, 303);
  } catch (error) {
    return refuseAct(deps, c, at, error);
  }
};
