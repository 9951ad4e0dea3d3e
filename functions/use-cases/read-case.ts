import * as z from 'zod/mini';
import { NotFound } from '../domain/errors';
import type { CaseReader, WholeCase } from '../ports/cases';

/** Returns the case of an id as an address gives it. @throws NotFound */
export const readCase = async (
  { cases }: { cases: Pick<CaseReader, 'dossier'> },
  text: string | undefined,
): Promise<WholeCase> => {
  const { data } = z.uuid().safeParse(text);
  const dossier = data && (await cases.dossier(data));
  if (!dossier) throw new NotFound('case');
  return dossier;
};
