import type { DecisionForm } from './decision-forms';

/**
 * The decisions about other systems. Step 5 lists the systems. Step 6 has a result for each, by its index in that list.
 */
export interface SystemLists {
  listed: NonNullable<DecisionForm<'integration-analysis'>['systems']>;
  results: NonNullable<DecisionForm<'integration'>['systems']>;
}

/**
 * Returns the systems that a decision lists and the results that it gives. Both are empty if the decision has no
 * systems.
 */
export const systemsIn = ({ systems }: Pick<DecisionForm, 'systems'> = {}): SystemLists =>
  Array.isArray(systems) ? { listed: systems, results: {} } : { listed: [], results: systems ?? {} };
