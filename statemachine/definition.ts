import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const file = path.join(import.meta.dirname, 'request.asl.yaml');
const definitionFile = z.looseObject({ Policies: z.unknown() });

/**
 * Reads the state machine as the Amazon States Language has it: shared policies are in each state that uses them.
 * Functions stand there as `${placeholders}`, which the catalog names.
 */
export const readDefinition = (): object => {
  const { Policies: _shared, ...definition } = definitionFile.parse(parse(readFileSync(file, 'utf8'), { merge: true }));
  return definition;
};
