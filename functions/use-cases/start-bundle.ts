import type { CaseHead } from '../domain/case/records';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';

/** Records that the ZIP of a whole case is asked for, and has it made apart. */
export const startBundle = async (
  { cases, background, clock }: Pick<Deps, 'cases' | 'clock'> & { background: Background<'bundle-case'> },
  { caseId, seq }: CaseHead,
): Promise<void> => {
  const requestedAt = clock.now().toISOString();
  await cases.saveBundle({ caseId, seq, requestedAt, key: `bundles/${caseId}/${seq}.zip` });
  await background.start('bundle-case', { caseId });
};
