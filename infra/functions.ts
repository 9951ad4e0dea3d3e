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
import { resourceName } from './resource-name';

/** The code of one function. Tests pass something smaller than a bundle. */
export type CodeOf = (row: CatalogRow) => Code;

interface FunctionsProps extends Resources, Origins {
  stage: Stage;
  codeOf: CodeOf;
  backgroundFailures: BackgroundFailures;
}

/** The fixed name of a row's function. */
export const functionName = (stage: Stage, { name }: CatalogRow): string => resourceName(stage, name);

/** The fixed name of its log group. */
export const functionLogs = (stage: Stage, { name }: CatalogRow): string =>
  `/ajuan/${stage.office}/${stage.name}/${name}`;

/** Tells whether some other function starts this one and does not wait for it. */
const isBackground = ({ name }: CatalogRow): boolean =>
  rows.some(({ needs }) => needs.some((need) => need === `background:${name}`));

/**
 * Functions run on ARM, which costs less; one that prints on x86, whose native compiler npm installs on most machines that
 * deploy, so that no synth has to fetch one.
 */
const architectureOf = ({ needs }: CatalogRow): Architecture =>
  needs.includes('pdf') ? Architecture.X86_64 : Architecture.ARM_64;

/** The functions on a request's way: what an applicant or official waits for, and what opens the next step. */
const isTraced = ({ needs, placeholder }: CatalogRow): boolean =>
  placeholder !== undefined || needs.includes('workflow:start') || needs.includes('workflow:answer');

/** One Lambda function per row of the catalog, each with a role of its own that holds only what the row needs. */
export class Functions extends Construct {
  private readonly byName = new Map<string, Function>();

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    for (const row of rows) this.byName.set(row.name, this.functionOf(row, props));
  }

  /** The function of a row. Every row has one. */
  of(row: CatalogRow): Function {
    return present(this.byName.get(row.name), row.name);
  }

  private functionOf(row: CatalogRow, props: FunctionsProps): Function {
    const { stage } = props;
    const scope = new Construct(this, row.name);
    const logs = logGroup(scope, 'Logs', stage, functionLogs(stage, row));
    // A role of our own: the managed policy of the usual one may write to every log group of the account.
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
      ...(isBackground(row) && { onFailure: new SqsDestination(props.backgroundFailures.queue) }),
      // The next round of a frequent schedule comes anyway: Lambda need not repeat one that failed.
      ...(row.schedule && 'everyMinutes' in row.schedule && { retryAttempts: 0 }),
    });
  }
}
