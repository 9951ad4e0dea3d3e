import type { Context } from 'hono';
import { mergeCorrection } from '../../../domain/case/kept-contact';
import { addConflicts } from '../../../domain/errors';
import { filesOf } from '../../../domain/files/case-file';
import { lettersOf } from '../../../domain/letters/outgoing-letter';
import { caseForms } from '../../../domain/office/case-forms';
import { DeskCasePage } from '../../../pages/desk/case';
import { doneTextOf } from '../../../pages/desk/case-done';
import { document } from '../../../pages/parts/layout';
import type { Deps } from '../../../ports/deps';
import { findSameApplication } from '../../../use-cases/find-same-application';
import { readCase } from '../../../use-cases/read-case';
import { unsentText } from '../../unsent';
import type { AtDesk } from '../at-desk';
import type { RefusedPost } from '../../refused-input';

/** Returns the page of the case in the path. After a refused act it keeps the input. @throws NotFound */
export const casePage = async (
  deps: Pick<Deps, 'cases' | 'clock' | 'register'>,
  c: Context,
  { office, reader }: AtDesk,
  { input = {}, gaps = [], refusal }: RefusedPost = {},
): Promise<string> => {
  const dossier = await readCase(deps, c.req.param('caseId'));
  const { events, documents } = dossier;
  // The page names the newest event, so its forms hold the newest values too.
  const merged = mergeCorrection(dossier.forms, input);
  const done = doneTextOf(c.req.query('hasil'), { dossier, office });
  return document(
    <DeskCasePage
      {...{ reader, office, dossier, events, refusal, done, now: deps.clock.now() }}
      letters={lettersOf(dossier)}
      sameApplication={await findSameApplication(deps, dossier.head)}
      unsent={refusal && (await unsentText(c))}
      files={filesOf(dossier, documents, 'official')}
      actions={caseForms(dossier, office.roster, deps.clock.now())}
      filled={{ input: merged.input, gaps: addConflicts(gaps, merged.conflicts) }}
    />,
  );
};
