import { RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from './office';

/**
 * Returns the policy of a resource that outlives a protected stage. A failed first deployment deletes it again (`RetainExceptOnCreate`).
 * Otherwise its fixed name would block the next try.
 */
export const keptPolicy = ({ protected: isProtected }: Pick<Stage, 'protected'>): RemovalPolicy =>
  isProtected ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
