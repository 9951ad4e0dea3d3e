import type { Stage } from './office';

/** Returns the prefix of the names of an office's stage, as `ajuan-banten-dev`: two offices may share an account. */
export const namePrefix = ({ office, name }: Pick<Stage, 'office' | 'name'>): string => `ajuan-${office}-${name}`;

/** The fixed name of a resource, as `ajuan-banten-dev-request`: known before the resource is, and what ops look for. */
export const resourceName = (stage: Stage, name: string): string => `${namePrefix(stage)}-${name}`;

/** The name of a stack, as `Ajuan-banten-dev-Data`. */
export const stackName = (stage: Stage, name: string): string => `Ajuan-${stage.office}-${stage.name}-${name}`;
