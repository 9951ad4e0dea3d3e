import { readFileSync } from 'node:fs';
import path from 'node:path';
import { present } from '../../functions/domain/present';
import { AwsSolutionsChecks } from 'cdk-nag';
import { rows } from '../../functions/catalog';
import { composeStage, flat, oneOf, resourcesOf } from './composed';

const { app, data, service, alarms: stack } = composeStage('prod');
const alarms = resourcesOf(stack, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
const topicName = 'ajuan-banten-prod-alarms';

it('watches every function, the executions, and what the log tells of the office', () => {
  expect(alarms.map(({ AlarmName }) => AlarmName).sort()).toEqual(
    [
      'failed-executions',
      'undelivered',
      'oldest-undelivered',
      'flagged-cases',
      'bounces',
      'not-open',
      'missing-holidays',
      'api-errors',
      'background-failures',
      ...rows.flatMap(({ name, schedule }) => (schedule ? [`${name}-missed`] : [])),
      ...rows.map(({ name }) => `${name}-errors`),
    ]
      .map((name) => `ajuan-banten-prod-${name}`)
      .sort(),
  );
});

it('tells the topic, whose subscriber the office names, and is quiet where nothing happens', () => {
  for (const alarm of alarms) {
    expect(alarm).toMatchObject({
      TreatMissingData: alarm.AlarmName.endsWith('-missed') ? 'breaching' : 'notBreaching',
      EvaluationPeriods: alarm.AlarmName.endsWith('morning-round-missed') ? 2 : 1,
    });
    expect(alarm.AlarmActions.map(flat)).toEqual([`arn:aws:sns:ap-southeast-3:\${AWS::AccountId}:${topicName}`]);
  }
  const topics = resourcesOf(service, 'AWS::SNS::Topic');
  const [topic] = present(
    topics.find(([, found]) => found.Properties.TopicName === topicName),
    'the topic',
  );
  const subscribed = resourcesOf(service, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties);
  expect(subscribed).toContainEqual({
    Protocol: 'email',
    TopicArn: { Ref: topic },
    Endpoint: 'ajuan-ops@bantenprov.go.id',
  });
});

// The alarms' address confirmed its subscription by a mail. A new topic would need a new confirmation.
it('keeps the topic where it always was', () =>
  expect(resourcesOf(service, 'AWS::SNS::Topic').map(([id]) => id)).toContain('AlarmsTopic3A2DFEBA'));

it('shows ops one page, and cdk-nag finds nothing', () => {
  expect(resourcesOf(stack, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
});

// The morning round runs once a day, some seconds earlier or later. A window of a day could lie between two runs.
it('waits for more than a day, and for no more than 27 hours, until it misses the morning round', () => {
  const missedAlarm = present(
    alarms.find(({ AlarmName }) => AlarmName.endsWith('morning-round-missed')),
    'the alarm',
  );
  const [hours] = missedAlarm.Metrics.flatMap(({ MetricStat }: { MetricStat?: { Period: number } }) =>
    MetricStat ? [(MetricStat.Period * missedAlarm.EvaluationPeriods) / 3_600] : [],
  );
  expect(hours).toBe(26);
});

it('says in the alarm about holidays where the decree is entered, and which file ships it', () => {
  const { AlarmDescription: description } = present(
    alarms.find(({ AlarmName }) => AlarmName.endsWith('missing-holidays')),
    'the alarm',
  );
  for (const part of ['from October', '/meja/libur', 'functions/domain/libur-nasional.json'])
    expect(description).toContain(part);
});

it('says in each alarm about a function where its log is, and what to look for', () => {
  const ofFunctions = alarms.filter(
    ({ AlarmName }) => AlarmName.endsWith('-errors') && !AlarmName.includes('api-errors'),
  );
  expect(ofFunctions).toHaveLength(rows.length);
  for (const { AlarmName, AlarmDescription } of ofFunctions) {
    const name = AlarmName.slice('ajuan-banten-prod-'.length, -'-errors'.length);
    expect(AlarmDescription).toContain(`First look for "failed" in its log group /ajuan/banten/prod/${name}.`);
    expect(AlarmDescription.length).toBeLessThanOrEqual(1024);
  }
});

describe('the runbook', () => {
  const runbook = readFileSync(path.resolve(__dirname, '../../docs/operations.md'), 'utf8');

  it('has a row for every alarm but those of single functions, which share two', () => {
    const namesOf = alarms
      .map(({ AlarmName }): string => AlarmName.slice('ajuan-banten-prod-'.length))
      .filter((name) => !rows.some((row) => [`${row.name}-errors`, `${row.name}-missed`].includes(name)));
    expect(namesOf.filter((name) => !runbook.includes(`\`${name}\``))).toEqual([]);
    expect(runbook).toContain('`<function>-errors`');
    expect(runbook).toContain('`<function>-missed`');
  });

  // CloudWatch bills an alarm by the metrics that it reads.
  it('counts the alarms that an idle stage costs, as the template has them', () => {
    const metrics = alarms.map(({ Metrics = [{ MetricStat: {} }] }) =>
      Metrics.filter((one: object) => 'MetricStat' in one),
    );
    const deployment = readFileSync(path.resolve(__dirname, '../../docs/deployment.md'), 'utf8');
    const costs = (metrics.flat().length / 10).toFixed(2);
    expect(deployment).toMatch(
      new RegExp(`${alarms.length} alarms read ${metrics.flat().length} metrics.*\\| ${costs} `),
    );
    // The idle stage has no other costs.
    const types = [data, service, stack].flatMap((of) => resourcesOf(of).map(([, { Type }]) => Type));
    expect(types.filter((type) => /::KMS::|::EC2::|::WAFv2::|::SecretsManager::|::Route53::/.test(type))).toEqual([]);
  });
});

describe('finds what it watches by names that the service gives', () => {
  const namesOf = (type: string, property: string) =>
    resourcesOf(service, type).map(([, { Properties }]) => String(Properties[property]));
  const dimensions = alarms.flatMap(({ Metrics, Dimensions }) => [
    ...(Dimensions ?? []),
    ...(Metrics ?? []).flatMap(({ MetricStat }: { MetricStat?: { Metric: { Dimensions?: [] } } }) => [
      ...(MetricStat?.Metric.Dimensions ?? []),
    ]),
  ]);
  const watched = (name: string): string[] => [
    ...new Set<string>(dimensions.flatMap(({ Name, Value }) => (Name === name ? [flat(Value)] : []))),
  ];

  it('functions', () =>
    expect(watched('FunctionName').sort()).toEqual(namesOf('AWS::Lambda::Function', 'FunctionName').sort()));

  it('logs of functions', () => {
    const read = resourcesOf(stack, 'AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties.LogGroupName);
    const ownLogGroups = namesOf('AWS::Logs::LogGroup', 'LogGroupName').filter((name) => !name.startsWith('/aws/'));
    expect([...new Set(read)].sort()).toEqual(ownLogGroups.sort());
  });

  it('the queue, the state machine and the API', () => {
    expect(watched('QueueName')).toEqual(namesOf('AWS::SQS::Queue', 'QueueName'));
    const { StateMachineName } = oneOf(service, 'AWS::StepFunctions::StateMachine').Properties;
    expect(watched('StateMachineArn')).toEqual([
      `arn:aws:states:ap-southeast-3:\${AWS::AccountId}:stateMachine:${StateMachineName}`,
    ]);
    expect(watched('ApiId')).toEqual([
      expect.stringMatching(/^\$\{Ajuan-banten-prod-Service:ExportsOutputRefApiHttpApi/),
    ]);
  });
});
