import { AwsSolutionsChecks } from 'cdk-nag';
import { rows } from '../../functions/catalog';
import { tableDefinition } from '../../functions/adapters/dynamodb/table-definition';
import { keys } from '../../functions/adapters/dynamodb/table';
import { accessLog } from '../../infra/http-api';
import { actionsOf, composeStage, flat, oneOf, resourcesOf, statementsOf } from './composed';

const dev = composeStage('dev');
const prod = composeStage('prod');
const api = { domain: 'layanan.bantenprov.go.id', certificate: '/ajuan/dev/api-certificate' };
const withOwnName = composeStage('dev', 'banten', {
  api,
  tracing: true,
  backup: { vault: 'arn:aws:backup:ap-southeast-1:210987654321:backup-vault:ajuan', days: 365 },
});
const alone = composeStage('prod', 'banten', { api: { ...api, only: true } });
const { service } = dev;

/** Returns the catalog name (`decide-step`) of the function whose logical id is in a GetAtt. */
const rowOf = (arn: { 'Fn::GetAtt': string[] }): string => {
  const [, found] = resourcesOf(service, 'AWS::Lambda::Function').find(([id]) => id === arn['Fn::GetAtt'][0])!;
  return found.Properties.FunctionName.replace('ajuan-banten-dev-', '');
};

describe('the table', () => {
  const table = oneOf(dev.data, 'AWS::DynamoDB::Table');

  it('is the one that the adapters expect', () => {
    const { KeySchema, GlobalSecondaryIndexes, BillingMode, AttributeDefinitions } = tableDefinition;
    expect(table.Properties).toMatchObject({ KeySchema, GlobalSecondaryIndexes, BillingMode });
    expect(new Set(table.Properties.AttributeDefinitions)).toEqual(new Set(AttributeDefinitions));
    expect(table.Properties.TimeToLiveSpecification).toEqual({ AttributeName: keys.ttl, Enabled: true });
  });

  it('can be restored', () =>
    expect(table.Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true }));

  it('outlives its stack in production only', () => {
    expect(table).toMatchObject({ DeletionPolicy: 'Delete', Properties: { DeletionProtectionEnabled: false } });
    expect(oneOf(prod.data, 'AWS::DynamoDB::Table')).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtectionEnabled: true },
    });
    expect([dev.data.terminationProtection, prod.data.terminationProtection]).toEqual([false, true]);
  });
});

describe('the API', () => {
  it('has exactly the routes of the catalog, each to its function', () => {
    const integrations = new Map(resourcesOf(service, 'AWS::ApiGatewayV2::Integration'));
    const routed = resourcesOf(service, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => [
      Properties.RouteKey,
      rowOf(integrations.get(Properties.Target['Fn::Join'][1][1].Ref)!.Properties.IntegrationUri),
    ]);
    expect(routed.sort()).toEqual(rows.flatMap(({ name, routes }) => (routes ?? []).map((key) => [key, name])).sort());
  });

  it('may call each function that it routes to by one permission, and no other API may', () => {
    const [api] = resourcesOf(service, 'AWS::ApiGatewayV2::Api').map(([id]) => id);
    const permitted = resourcesOf(service, 'AWS::Lambda::Permission').flatMap(([, { Properties }]) =>
      Properties.Principal === 'apigateway.amazonaws.com'
        ? [`${rowOf(Properties.FunctionName)} from ${flat(Properties.SourceArn)}`]
        : [],
    );
    const from = `arn:aws:execute-api:ap-southeast-3:\${AWS::AccountId}:\${${api}}/*/*/*`;
    expect(permitted.sort()).toEqual(
      rows.flatMap(({ name, routes }) => (routes ? [`${name} from ${from}`] : [])).sort(),
    );
  });

  it('lets the site, and no other origin, call it', () => {
    const site = /^https:\/\/\$\{Ajuan-banten-dev-Site:.*SiteDistribution.*DomainName.*\}$/;
    const cors = oneOf(service, 'AWS::ApiGatewayV2::Api').Properties.CorsConfiguration;
    expect(cors.AllowOrigins.map(flat)).toEqual([expect.stringMatching(site)]);
    // A page that was open before the site got its own name can still send, and so can a page at CloudFront's address.
    const both = oneOf(prod.service, 'AWS::ApiGatewayV2::Api').Properties.CorsConfiguration.AllowOrigins;
    expect(both.map(flat)).toEqual([
      'https://ajuan.bantenprov.go.id',
      expect.stringMatching(/^https:\/\/\$\{Ajuan-banten-prod-Site:.*DomainName.*\}$/),
    ]);
    expect(cors).toMatchObject({ AllowMethods: ['GET', 'POST'], AllowHeaders: ['content-type'] });
    expect(cors).not.toHaveProperty('AllowCredentials');
  });

  // Fetch Standard, "CORS-safelisted response-header name": a script reads no other header of another origin.
  it('shows the site when to try again after too many requests', () =>
    expect(oneOf(service, 'AWS::ApiGatewayV2::Api').Properties.CorsConfiguration.ExposeHeaders).toEqual([
      'retry-after',
    ]));

  it('bounds rates, and logs no path', () => {
    const { Properties, DependsOn } = oneOf(service, 'AWS::ApiGatewayV2::Stage');
    const { DefaultRouteSettings, RouteSettings, AccessLogSettings } = Properties;
    expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 });
    const tight = { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 };
    expect(RouteSettings).toEqual({
      'POST /api/requests': tight,
      'POST /api/uploads': tight,
      'POST /meja/masuk': tight,
      'POST /tautan-baru': tight,
    });
    // API Gateway refuses settings of a missing route, so each route must be created before the stage.
    const routes = new Map(resourcesOf(service, 'AWS::ApiGatewayV2::Route'));
    const before = DependsOn!.flatMap((id) => routes.get(id)?.Properties.RouteKey ?? []);
    expect(before.sort()).toEqual(Object.keys(RouteSettings));
    expect(JSON.parse(AccessLogSettings.Format)).toEqual(accessLog);
    expect(AccessLogSettings.Format).not.toMatch(/[pP]ath|protocol|header|querystring/);
  });

  it('keeps the address that AWS gave beside a later one, unless the office says otherwise: mailed links live on', () => {
    expect(oneOf(withOwnName.service, 'AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint).toBe(false);
    expect(oneOf(withOwnName.service, 'AWS::ApiGatewayV2::DomainName').Properties.DomainName).toBe(api.domain);
  });

  it('answers under its own domain alone where the office says so', () => {
    expect(oneOf(prod.service, 'AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint).toBe(false);
    expect(oneOf(alone.service, 'AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint).toBe(true);
    expect(oneOf(prod.service, 'AWS::ApiGatewayV2::DomainName').Properties.DomainName).toBe(
      'layanan.ajuan.bantenprov.go.id',
    );
    for (const [, { Properties }] of resourcesOf(prod.service, 'AWS::Lambda::Function'))
      expect(Properties.Environment.Variables).toMatchObject({
        PUBLIC_URL: 'https://layanan.ajuan.bantenprov.go.id',
        SITE_URL: 'https://ajuan.bantenprov.go.id',
      });
  });
});

describe('the state machine', () => {
  const { Properties } = oneOf(service, 'AWS::StepFunctions::StateMachine');
  const substitutions = Properties.DefinitionSubstitutions as Record<string, { 'Fn::GetAtt': string[] }>;

  it('is told every function that its definition names', () => {
    const tasksByPlaceholder = Object.entries(substitutions).map(([placeholder, arn]) => [placeholder, rowOf(arn)]);
    const rowsByPlaceholder = rows.flatMap(({ placeholder, name }) => (placeholder ? [[placeholder, name]] : []));
    expect(tasksByPlaceholder.sort()).toEqual(rowsByPlaceholder.sort());
    const text = Object.keys(substitutions).reduce(
      (definition, name) => definition.replaceAll(`\${${name}}`, `arn:${name}`),
      Properties.DefinitionString as string,
    );
    expect(text).not.toContain('${');
  });

  it('logs errors without what executions hold', () => {
    expect(Properties).toMatchObject({ StateMachineType: 'STANDARD', StateMachineName: 'ajuan-banten-dev-request' });
    expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
  });

  it('may call its tasks and nothing else', () => {
    const statements = statementsOf(service, Properties.RoleArn['Fn::GetAtt'][0]);
    const others = statements.filter(
      (statement) => !actionsOf(statement).every((action) => action.startsWith('logs:')),
    );
    expect(others).toHaveLength(1);
    expect(actionsOf(others[0]!)).toEqual(['lambda:InvokeFunction']);
    const called = (others[0]!.Resource as { 'Fn::GetAtt': string[] }[]).map(rowOf);
    expect(called.sort()).toEqual(rows.flatMap(({ placeholder, name }) => (placeholder ? [name] : [])).sort());
  });
});

describe('mail', () => {
  it('proves its domain and demands TLS', () => {
    expect(oneOf(service, 'AWS::SES::EmailIdentity').Properties).toMatchObject({
      EmailIdentity: 'uji-ajuan.bantenprov.go.id',
      ConfigurationSetAttributes: { ConfigurationSetName: { Ref: expect.stringMatching('MailConfigurationSet') } },
      MailFromAttributes: {
        MailFromDomain: 'bounce.uji-ajuan.bantenprov.go.id',
        BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
      },
    });
    expect(oneOf(service, 'AWS::SES::ConfigurationSet').Properties).toMatchObject({
      Name: 'ajuan-banten-dev-mail',
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
  });

  it('leaves out the suppression list of the account: the list that the desk clears is the only one', () => {
    expect(oneOf(service, 'AWS::SES::ConfigurationSet').Properties.SuppressionOptions).toEqual({
      SuppressedReasons: [],
    });
  });

  it('tracks neither opens nor clicks', () => {
    const { Properties } = oneOf(service, 'AWS::SES::ConfigurationSet');
    expect(Properties).not.toHaveProperty('TrackingOptions');
    expect(Properties).not.toHaveProperty('VdmOptions');
    const { EventDestination } = oneOf(service, 'AWS::SES::ConfigurationSetEventDestination').Properties;
    expect(EventDestination.MatchingEventTypes).toEqual(['bounce', 'complaint']);
  });
});

describe('what became of mails', () => {
  it('goes from the configuration set to the functions that hear of it', () => {
    const [topic] = resourcesOf(service, 'AWS::SNS::Topic').map(([id]) => id);
    const { ConfigurationSetName, EventDestination } = oneOf(
      service,
      'AWS::SES::ConfigurationSetEventDestination',
    ).Properties;
    expect(ConfigurationSetName).toEqual({ Ref: expect.stringMatching('MailConfigurationSet') });
    expect(EventDestination).toMatchObject({ Enabled: true, SnsDestination: { TopicARN: { Ref: topic } } });
    const lambdas = resourcesOf(service, 'AWS::SNS::Subscription').filter(
      ([, { Properties }]) => Properties.Protocol === 'lambda',
    );
    const heard = lambdas.map(([, { Properties }]) => {
      expect(Properties).toMatchObject({ Protocol: 'lambda', TopicArn: { Ref: topic } });
      return rowOf(Properties.Endpoint);
    });
    expect(heard).toEqual(rows.flatMap(({ name, hears }) => (hears ? [name] : [])));
  });

  it('may be told by SES for this set only, over TLS only', () => {
    const [, policy] = resourcesOf(service, 'AWS::SNS::TopicPolicy').find(([id]) => id.startsWith('MailFeedback'))!;
    const { Statement: statements } = policy.Properties.PolicyDocument;
    expect(statements).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'ses.amazonaws.com' },
        Condition: { StringEquals: expect.objectContaining({ 'AWS:SourceArn': expect.anything() }) },
      }),
    ]);
  });
});

describe('schedules', () => {
  it('are those of the catalog, each with a role that calls its function and reports what it could not start', () => {
    const scheduled = resourcesOf(service, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => {
      const { Arn, RoleArn, RetryPolicy, DeadLetterConfig, Input } = Properties.Target;
      expect(Input).toBe('{}');
      expect(statementsOf(service, RoleArn['Fn::GetAtt'][0])).toEqual([
        { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: Arn },
        { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: DeadLetterConfig.Arn },
      ]);
      expect(RetryPolicy.MaximumRetryAttempts).toBe(2);
      return [rowOf(Arn), Properties.ScheduleExpression, Properties.ScheduleExpressionTimezone];
    });
    expect(scheduled).toEqual([
      ['redeliver-cases', 'rate(5 minutes)', undefined],
      ['move-holders', 'rate(5 minutes)', undefined],
      ['count-months', 'rate(30 minutes)', undefined],
      ['morning-round', 'cron(0 8 * * ? *)', 'Asia/Jakarta'],
    ]);
    expect(scheduled.map(([name]) => name)).toEqual(rows.flatMap(({ name, schedule }) => (schedule ? [name] : [])));
  });
});

it.each([
  ['dev', dev],
  ['prod', prod],
  ['a stage with an API of its own, traces, a budget and a second vault', withOwnName],
])('cdk-nag finds nothing in %s that is not acknowledged', (_name, { app }) => {
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
});

it('tags everything with its service, stage and office', () => {
  expect(oneOf(prod.data, 'AWS::DynamoDB::Table').Properties.Tags).toEqual([
    { Key: 'office', Value: 'banten' },
    { Key: 'service', Value: 'ajuan' },
    { Key: 'stage', Value: 'prod' },
  ]);
});

describe('what a stage may ask for', () => {
  it("is traces of the functions on a request's way, and of the state machine", () => {
    const traced = resourcesOf(withOwnName.service, 'AWS::Lambda::Function').flatMap(([, { Properties }]) =>
      Properties.TracingConfig ? [String(Properties.FunctionName).replace('ajuan-banten-dev-', '')] : [],
    );
    expect(traced).toEqual(expect.arrayContaining(['submit-request', 'decide-step', 'open-step']));
    expect(traced).not.toContain('track-case');
    expect(oneOf(withOwnName.service, 'AWS::StepFunctions::StateMachine').Properties.TracingConfiguration).toEqual({
      Enabled: true,
    });
  });
});

it('keeps the logs of production, and of no other stage, when a stack goes', () => {
  for (const [of, policy] of [
    // A failed first deployment deletes them again. Otherwise their fixed names would block the next try.
    [prod, 'RetainExceptOnCreate'],
    [dev, 'Delete'],
  ] as const)
    for (const [, group] of resourcesOf(of.service, 'AWS::Logs::LogGroup')) expect(group.DeletionPolicy).toBe(policy);
});
