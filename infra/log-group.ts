import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { keptPolicy } from './kept-policy';
import type { Stage } from './office';

/** Returns a log group with the stage's retention. It is deleted with its stack, except in a protected stage. */
export const logGroup = (scope: Construct, id: string, stage: Stage, logGroupName?: string): LogGroup =>
  new LogGroup(scope, id, {
    logGroupName,
    retention: stage.logDays,
    removalPolicy: keptPolicy(stage),
  });
