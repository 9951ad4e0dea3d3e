import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Accepts findings of cdk-nag on one construct. `reasons` maps each rule or finding (without the prefix `AwsSolutions-`) to the reason.
 */
export const acknowledge = (construct: IConstruct, reasons: Record<string, string>): void => {
  const findings = Object.entries(reasons).map(([rule, reason]) => ({ id: `AwsSolutions-${rule}`, reason }));
  Validations.of(construct).acknowledge(...findings);
};
