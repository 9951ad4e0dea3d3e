import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Stage } from './office';
import { resourceName } from './resource-name';

/** Returns the topic's name. The alarms' stack and the preflight find the topic by it. */
export const alarmTopicName = (stage: Stage): string => resourceName(stage, 'alarms');

/**
 * The topic of all alarms. It stays in the service's stack, under its original id. A new topic would ask the stage's address to confirm
 * its subscription again, and nobody would get an alarm until then.
 */
export class AlarmTopic extends Construct {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { topicName: alarmTopicName(stage), enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (stage.alarmMail) topic.addSubscription(new EmailSubscription(stage.alarmMail));
  }
}
