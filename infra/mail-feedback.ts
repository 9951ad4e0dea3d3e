import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import { EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { rows } from '../functions/catalog';
import type { BackgroundFailures } from './background-failures';
import type { Functions } from './functions';
import type { Stage } from './office';
import { resourceName } from './resource-name';

interface MailFeedbackProps {
  stage: Stage;
  configurationSet: ConfigurationSet;
  functions: Functions;
  backgroundFailures: BackgroundFailures;
}

/** Sends bounces and complaints from SES through a topic to the functions that handle them. Opens and clicks are not reported. */
export class MailFeedback extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { stage, configurationSet, functions, backgroundFailures }: MailFeedbackProps,
  ) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { topicName: resourceName(stage, 'mail-feedback'), enforceSSL: true });
    configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    const deadLetterQueue = backgroundFailures.queue;
    for (const row of rows) {
      if (row.hears === 'mail-feedback')
        topic.addSubscription(new LambdaSubscription(functions.of(row), { deadLetterQueue }));
    }
  }
}
