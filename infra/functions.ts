import { present } from '../functions/domain/present';
import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type CatalogRow, rows } from '../functions/catalog';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { acknowledge } from './acknowledge';
import type { BackgroundFailures } from './background-failures';
import { environmentOf, type Origins } from './environment';
import { patternsOf } from './granted-patterns';
import { type Resources, statementsOf } from './grants';
import { logGroup } from './log-group';
import type { Stage } from './office';
import { functionLogs, resourceName } from './resource-name';

/** Returns the code of one function. Tests pass less than a bundle. */
export type CodeOf = (row: CatalogRow) => Code;

interface FunctionsProps extends Resources, Origins {
  stage: Stage;
  codeOf: CodeOf;
  backgroundFailures: BackgroundFailures;
}

/** Returns the fixed name of a row's function. */
export const functionName = (stage: Stage, { name }: CatalogRow): string => resourceName(stage, name);

/** Returns true if another function starts this one without waiting. */
const isBackground = ({ name }: CatalogRow): boolean =>
  rows.some(({ needs }) => needs.some((need) => need === `background:${name}`));

/**
 * Returns true if a schedule, a topic or another function starts this function. Such runs may have no waiting caller: only API Gateway and
 * Step Functions wait for an answer.
 */
const runsUnawaited = (row: CatalogRow): boolean =>
  row.schedule !== undefined || row.hears !== undefined || isBackground(row) || !(row.routes || row.placeholder);

/**
 * Functions run on ARM, which costs less. A printing function runs on x86: npm installs its native compiler on most machines that deploy,
 * and synth need not fetch it.
 */
const architectureOf = ({ needs }: CatalogRow): Architecture =>
  needs.includes('pdf') ? Architecture.X86_64 : Architecture.ARM_64;

/** Returns true for functions on a request's path: those that people wait for, and those that open the next step. */
const isTraced = ({ needs, placeholder }: CatalogRow): boolean =>
  placeholder !== undefined || needs.includes('workflow:start') || needs.includes('workflow:answer');

/** One Lambda function for each row of the catalog, each with its own role, which has only the rights that the row needs. */
export class Functions extends Construct {
  private readonly byName = new Map<string, Function>();

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    for (const row of rows) this.byName.set(row.name, this.functionOf(row, props));
  }

  /** Returns the function of a row. Every row has one. */
  of(row: CatalogRow): Function {
    return present(this.byName.get(row.name), row.name);
  }

  private functionOf(row: CatalogRow, props: FunctionsProps): Function {
    const { stage } = props;
    const scope = new Construct(this, row.name);
    const logs = logGroup(scope, 'Logs', stage, functionLogs(stage, row));
    // A separate role, because the managed policy of the default role may write to every log group of the account.
    const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logs.grantWrite(role);
    for (const statement of row.needs.flatMap((need) => statementsOf(need, props))) role.addToPolicy(statement);
    acknowledge(role, patternsOf(row, stage));
    return new Function(scope, 'Function', {
      functionName: functionName(stage, row),
      description: row.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: architectureOf(row),
      handler: 'index.handler',
      code: props.codeOf(row),
      role,
      reservedConcurrentExecutions: stage.reservedConcurrency?.[row.name],
      timeout: Duration.seconds(row.timeout),
      memorySize: row.memory,
      environment: environmentOf(row.needs, props, props),
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      logGroup: logs,
      ...(stage.tracing && isTraced(row) && { tracing: Tracing.ACTIVE }),
      ...(runsUnawaited(row) && { onFailure: new SqsDestination(props.backgroundFailures.queue) }),
      // Lambda need not retry a frequent schedule: its next round comes soon.
      ...(row.schedule && 'everyMinutes' in row.schedule && { retryAttempts: 0 }),
    });
  }
}
