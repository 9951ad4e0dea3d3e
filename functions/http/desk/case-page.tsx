import { isOneOf, keysOf } from '../../domain/narrow';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Gap } from '../../domain/errors';
import { NotFound } from '../../domain/errors';
import { filesOf } from '../../domain/files/case-file';
import { lettersOf } from '../../domain/letters/outgoing-letter';
import { caseForms } from '../../domain/office/case-forms';
import type { WholeCase } from '../../ports/cases';
import type { Deps } from '../../ports/deps';
import { type Done, doneTexts } from '../../pages/desk/case-done';
import { DeskCasePage } from '../../pages/desk/case';
import { document } from '../../pages/parts/layout';
import type { FormInput } from '../../domain/forms/parse';
import { unsentText } from '../unsent';
import type { AtDesk } from './at-desk';

type PageDeps = Pick<Deps, 'cases' | 'clock'>;

const doneOf = (c: Context): Done | undefined => {
  const done = c.req.query('hasil') ?? '';
  return isOneOf(keysOf(doneTexts), done) ? done : undefined;
};

/** The case that the address names. @throws NotFound */
export const caseOfPath = async ({ cases }: Pick<Deps, 'cases'>, c: Context): Promise<WholeCase> => {
  const { data } = z.uuid().safeParse(c.req.param('caseId'));
  const dossier = data && (await cases.dossier(data));
  if (!dossier) throw new NotFound('case');
  return dossier;
};

/** The parts of a refused post that its page shows again. */
interface Refused {
  typed?: FormInput;
  gaps?: readonly Gap[];
  refusal?: string;
}

export const casePage = async (
  deps: PageDeps,
  c: Context,
  { office, reader }: AtDesk,
  { typed = {}, gaps = [], refusal }: Refused = {},
): Promise<string> => {
  const dossier = await caseOfPath(deps, c);
  const { events, documents } = dossier;
  const done = doneOf(c);
  return document(
    <DeskCasePage
      {...{
        reader,
        office,
        dossier,
        events,
        letters: lettersOf(dossier),
        refusal,
        now: deps.clock.now(),
        done: done && doneTexts[done]({ dossier, office }),
      }}
      unsent={refusal && (await unsentText(c))}
      files={filesOf(dossier, documents, 'official')}
      actions={caseForms(dossier, office.roster)}
      filled={{ typed, gaps }}
    />,
  );
};
