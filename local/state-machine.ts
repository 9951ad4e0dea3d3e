import { rows } from '../functions/catalog';
import { fillPlaceholders, readDefinition } from '../statemachine/definition';

const nameOf = (placeholder: string): string => {
  const row = rows.find((candidate) => candidate.placeholder === placeholder);
  if (!row) throw new Error(`No function of the catalog has the placeholder ${placeholder}`);
  return row.name;
};

/** Returns the cloud's state machine with its functions called by their names in the catalog. */
export const localStateMachine = (): { name: string; definition: object } => ({
  name: 'request',
  definition: fillPlaceholders(readDefinition(), nameOf),
});
