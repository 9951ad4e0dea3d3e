import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { keptPolicy } from './kept-policy';
import type { Stage } from './office';

/** A log group that keeps its lines as long as the stage says. It goes with its stack, but for a protected stage. */
export const logGroup = (scope: Construct, id: string, stage: Stage, logGroupName?: string): LogGroup =>
  new LogGroup(scope, id, {
    logGroupName,
    retention: stage.logDays,
    removalPolicy: keptPolicy(stage),
  });
