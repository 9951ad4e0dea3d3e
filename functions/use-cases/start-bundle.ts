import type { CaseHead } from '../domain/case/records';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';

/** Records a request for the ZIP of a whole case, and starts the background task that writes it. */
export const startBundle = async (
  { cases, background, clock }: Pick<Deps, 'cases' | 'clock'> & { background: Background<'bundle-case'> },
  { caseId, seq }: CaseHead,
): Promise<void> => {
  const requestedAt = clock.now().toISOString();
  await cases.saveBundle({ caseId, seq, requestedAt, key: `bundles/${caseId}/${seq}.zip` });
  await background.start('bundle-case', { caseId });
};
