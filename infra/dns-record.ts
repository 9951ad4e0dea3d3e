import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Adds a DNS record as an output of the stack, for an operator to enter. The runbook refers to the output by this name. */
export const dnsRecord = (scope: Construct, name: string, value: string): void => {
  new CfnOutput(Stack.of(scope), name, { value, description: 'To enter into the DNS' });
};
