import { rows } from '../../functions/catalog';
import { actionsOf, composeStage, flat, type Resource, resourcesOf, statementsOf } from './composed';

/* A run without a waiting caller can't report its failure. Its input must end in the queue that has an alarm. */

const { service } = composeStage('prod');
const functions = resourcesOf(service, 'AWS::Lambda::Function');
const nameOf = ({ Properties }: Resource) => String(Properties.FunctionName).replace('ajuan-banten-prod-', '');
const names = new Map(functions.map(([id, resource]) => [id, nameOf(resource)]));
const [queue = ''] = resourcesOf(service, 'AWS::SQS::Queue').map(([id]) => id);
const queueArn = { 'Fn::GetAtt': [queue, 'Arn'] };

/** Returns the function that an ARN of the template means. */
const calledBy = (arn: unknown): string => {
  const text = flat(arn);
  const id = /^\$\{(\w+)\.Arn\}$/.exec(text)?.[1];
  return (id && names.get(id)) || text.replace(/^.*ajuan-banten-prod-/, '');
};

const subscribed = resourcesOf(service, 'AWS::SNS::Subscription').filter(
  ([, { Properties }]) => Properties.Protocol === 'lambda',
);
const schedules = resourcesOf(service, 'AWS::Scheduler::Schedule');
/** The functions that other functions may start. */
const startedByOthers = functions.flatMap(([, { Properties }]) =>
  statementsOf(service, Properties.Role['Fn::GetAtt'][0])
    .filter((statement) => actionsOf(statement).includes('lambda:InvokeFunction'))
    .flatMap(({ Resource: on }) => [on].flat().map(calledBy)),
);
const startedAsync = new Set([
  ...subscribed.map(([, { Properties }]) => calledBy(Properties.Endpoint)),
  ...schedules.map(([, { Properties }]) => calledBy(Properties.Target.Arn)),
  ...startedByOthers,
]);
const endsInQueue = resourcesOf(service, 'AWS::Lambda::EventInvokeConfig')
  .filter(
    ([, { Properties }]) =>
      JSON.stringify(Properties.DestinationConfig?.OnFailure?.Destination) === JSON.stringify(queueArn),
  )
  .map(([, { Properties }]) => names.get(Properties.FunctionName.Ref) ?? '');

it('lets every run that nobody waits for end in the queue with an alarm', () => {
  expect([...startedAsync].filter((name) => !endsInQueue.includes(name))).toEqual([]);
  expect(startedAsync.size).toBeGreaterThan(10);
});

// API Gateway and Step Functions wait for the answer.
it('knows every way in which a function is started', () => {
  const waitedFor = rows.flatMap(({ name, routes, placeholder }) => (routes || placeholder ? [name] : []));
  const expectedNames = new Set([...startedAsync, ...waitedFor]);
  expect(rows.map(({ name }) => name).filter((name) => !expectedNames.has(name))).toEqual([]);
  const callers = resourcesOf(service, 'AWS::Lambda::Permission').map(([, { Properties }]) => Properties.Principal);
  expect(new Set(callers)).toEqual(new Set(['apigateway.amazonaws.com', 'sns.amazonaws.com']));
});

it('keeps what a topic or a schedule could not hand over', () => {
  for (const [, { Properties }] of subscribed)
    expect(Properties.RedrivePolicy).toEqual({ deadLetterTargetArn: queueArn });
  for (const [, { Properties }] of schedules) expect(Properties.Target.DeadLetterConfig).toEqual({ Arn: queueArn });
});
