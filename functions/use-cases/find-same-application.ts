import type { CaseHead } from '../domain/case/records';
import { isSameApplication, searchFor } from '../domain/register/register-words';
import type { Register } from '../ports/register';

/** The most requests that the desk's note lists. */
const maxListed = 5;

/** Returns the newest other requests of the same agency for an application of the same name. */
export const findSameApplication = async (
  { register }: { register: Pick<Register, 'search'> },
  head: CaseHead,
): Promise<CaseHead[]> => {
  const text = `${head.agency} ${head.application.name}`;
  // Without a word of its own, a search would read the newest cases of the whole register.
  if (searchFor(text).lookups.length === 0) return [];
  const keep = (other: CaseHead) => other.caseId !== head.caseId && isSameApplication(other, head);
  return (await register.search(text, { limit: maxListed, keep })).heads;
};
