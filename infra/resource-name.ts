import type { Stage } from './office';

/** Returns the prefix of the names of an office's stage, as `ajuan-banten-dev`: two offices may share an account. */
export const namePrefix = ({ office, name }: Pick<Stage, 'office' | 'name'>): string => `ajuan-${office}-${name}`;

/**
 * Returns the fixed name of a resource, such as `ajuan-banten-dev-request`. It is known before the resource exists, and operators search by
 * it.
 */
export const resourceName = (stage: Pick<Stage, 'office' | 'name'>, name: string): string =>
  `${namePrefix(stage)}-${name}`;

/** Returns the fixed name of a function's log group. `name` is the function's name in the catalog. */
export const functionLogs = (
  { office, name: stage }: Pick<Stage, 'office' | 'name'>,
  { name }: { name: string },
): string => `/ajuan/${office}/${stage}/${name}`;

/** Returns the fixed name of the log group of the API's accesses. */
export const accessLogs = (stage: Pick<Stage, 'office' | 'name'>): string =>
  `/aws/vendedlogs/${resourceName(stage, 'api')}`;

/** Returns the fixed name of the log group of the state machine. */
export const executionLogs = (stage: Pick<Stage, 'office' | 'name'>): string =>
  `/aws/vendedlogs/states/${resourceName(stage, 'request')}`;

/** Characters of a function's name ("CreateFunction" in the Lambda API Reference), and of a schedule's. */
const maxNameCharacters = 64;

/** Returns the most characters of an office's name with which every function's name fits in every stage. */
export const maxOfficeName = (functions: readonly string[]): number => {
  const longest = Math.max(...functions.map((name) => name.length));
  return maxNameCharacters - resourceName({ office: '', name: 'prod' }, '').length - longest;
};

/** Returns the name of a stack, as `Ajuan-banten-dev-Data`. */
export const stackName = (stage: Stage, name: string): string => `Ajuan-${stage.office}-${stage.name}-${name}`;
