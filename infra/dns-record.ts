import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Tells an operator of a record for the DNS, as an output of the stack under this very name: the runbook names it. */
export const dnsRecord = (scope: Construct, name: string, value: string): void => {
  new CfnOutput(Stack.of(scope), name, { value, description: 'To enter into the DNS' });
};
