import type { DecisionForm } from './decision-forms';

/** The decisions about other systems. Step 5 lists them, and step 6 has a result for each, by its place in that list. */
export interface SystemLists {
  listed: NonNullable<DecisionForm<'integration-analysis'>['systems']>;
  results: NonNullable<DecisionForm<'integration'>['systems']>;
}

/** Returns the systems that a decision lists, and the results that it gives; both empty where it says nothing of systems. */
export const systemsIn = ({ systems }: Pick<DecisionForm, 'systems'> = {}): SystemLists =>
  Array.isArray(systems) ? { listed: systems, results: {} } : { listed: [], results: systems ?? {} };
