import type { Stage } from './office';

/** The fixed name of a resource, as `ajuan-dev-request`: known before the resource is, and what ops look for. */
export const resourceName = (stage: Stage, name: string): string => `ajuan-${stage.name}-${name}`;
