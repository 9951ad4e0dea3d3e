import { newestDecision } from './open-integrations';
import type { FormRecord } from './records';

/** Returns the conditions of step 4 that the report of step 7 does not call met. */
export const openConditions = (forms: readonly FormRecord[]): string[] => {
  const met = newestDecision(forms, 'build')?.conditionsMet ?? [];
  const conditions = newestDecision(forms, 'conformity-analysis')?.conditions ?? [];
  return conditions.filter((_, index) => !met.includes(`${index}`));
};
