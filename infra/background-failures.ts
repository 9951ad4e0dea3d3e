import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import type { Stage } from './office';
import { resourceName } from './resource-name';

/** Returns the queue's name. Its alarm is in another stack. */
export const failuresQueueName = (stage: Stage): string => resourceName(stage, 'background-failures');

/**
 * The queue for runs without a waiting caller: the inputs of failed runs, and starts that a schedule or a topic gave up. An input holds ids
 * or, for a mailed link and a bounce, a mailbox. Messages are encrypted and expire after 14 days. Some runs repeat by themselves: see
 * docs/operations.md.
 */
export class BackgroundFailures extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: failuresQueueName(stage),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this.queue, { SQS3: 'It is itself where failed runs end.' });
  }
}
