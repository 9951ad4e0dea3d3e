import * as z from 'zod/mini';
import { rows } from '../functions/catalog';
import { readDefinition } from '../statemachine/definition';

const nameOf = (placeholder: string): string => {
  const row = rows.find((candidate) => candidate.placeholder === placeholder);
  if (!row) throw new Error(`No function of the catalog has the placeholder ${placeholder}`);
  return row.name;
};

/** Returns the definition with each `${placeholder}` replaced by the result of `nameOf`. */
const fillPlaceholders = (definition: object, nameOf: (placeholder: string) => string): object =>
  z
    .looseObject({})
    .parse(
      JSON.parse(JSON.stringify(definition).replace(/\$\{(\w+)\}/g, (_, placeholder: string) => nameOf(placeholder))),
    );

/** Returns the cloud's state machine, which calls its functions by their catalog names. */
export const localStateMachine = (): { name: string; definition: object } => ({
  name: 'request',
  definition: fillPlaceholders(readDefinition(), nameOf),
});
