import { AwsSolutionsChecks } from 'cdk-nag';
import { rows } from '../../functions/catalog';
import { composed, resourcesOf } from './composed';

const { app, service } = composed('prod');
const alarms = resourcesOf(service, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);

it('watches every function, the executions, and what the log tells of the office', () => {
  expect(alarms.map(({ AlarmName }) => AlarmName).sort()).toEqual(
    [
      'failed-executions',
      ...['undelivered', 'oldest-undelivered', 'flagged-cases', 'bounces', 'not-open', 'missing-holidays'],
      ...['api-errors', 'background-failures'],
      ...rows.flatMap(({ name, schedule }) => (schedule && 'everyMinutes' in schedule ? [`${name}-missed`] : [])),
      ...rows.map(({ name }) => `${name}-errors`),
    ]
      .map((name) => `ajuan-banten-prod-${name}`)
      .sort(),
  );
});

it('tells the topic, whose subscriber the office names, and is quiet where nothing happens', () => {
  const [topic] = resourcesOf(service, 'AWS::SNS::Topic').find(
    ([, found]) => found.Properties.TopicName === 'ajuan-banten-prod-alarms',
  )!;
  for (const alarm of alarms)
    expect(alarm).toMatchObject({
      AlarmActions: [{ Ref: topic }],
      TreatMissingData: alarm.AlarmName.endsWith('-missed') ? 'breaching' : 'notBreaching',
      EvaluationPeriods: 1,
    });
  const subscribed = resourcesOf(service, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties);
  expect(subscribed).toContainEqual({
    Protocol: 'email',
    TopicArn: { Ref: topic },
    Endpoint: 'ajuan-ops@bantenprov.go.id',
  });
});

it('shows ops one page, and cdk-nag finds nothing', () => {
  expect(resourcesOf(service, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
});
