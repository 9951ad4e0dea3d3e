import type { Context } from 'hono';
import { isHolderReached } from '../../../domain/office/bounces';
import { dayOf } from '../../../domain/time/calendar';
import { DeskLetterPage } from '../../../pages/desk/letter';
import { letterDoneText } from '../../../pages/desk/letter-done';
import { document } from '../../../pages/parts/layout';
import { readLetter } from '../../../use-cases/read-letter';
import type { RefusedPost } from '../../refused-input';
import { unsentText } from '../../unsent';
import type { AtDesk } from '../at-desk';
import { letterOfPath, type LettersDeps } from './path';

/** Returns the page of the letter in the path, with the input of a refused act. @throws NotFound */
export const letterPage = async (
  deps: LettersDeps,
  c: Context,
  { office, reader }: AtDesk,
  { input = {}, gaps = [], refusal }: RefusedPost = {},
): Promise<string> => {
  const read = await readLetter(deps, letterOfPath(c), office);
  const isReached = isHolderReached(office, read.letter.entry?.holder);
  const isRefused = gaps.length > 0 || refusal !== undefined;
  return document(
    <DeskLetterPage
      {...{ reader, office, ...read, refusal }}
      today={dayOf(deps.clock.now())}
      filled={{ input, gaps }}
      unsent={refusal && (await unsentText(c))}
      done={isRefused ? undefined : letterDoneText(c.req.query('hasil'), isReached)}
    />,
  );
};
