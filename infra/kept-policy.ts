import { RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from './office';

/**
 * Returns the policy of a resource that outlives a protected stage. A first deployment that fails takes it away again
 * (`RetainExceptOnCreate`): kept empty, its fixed name would refuse the next try.
 */
export const keptPolicy = ({ protected: isProtected }: Pick<Stage, 'protected'>): RemovalPolicy =>
  isProtected ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
