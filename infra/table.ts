import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { keys, lookIndex } from '../functions/adapters/table';
import type { Stage } from './office';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table: on demand, restorable to any second of the last 35 days, guarded against deletion where the stage says so. */
export class CaseTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: text(keys.partition),
      sortKey: text(keys.sort),
      timeToLiveAttribute: keys.ttl,
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: stage.protected,
      removalPolicy: stage.protected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: lookIndex.name,
      partitionKey: text(lookIndex.partition),
      sortKey: text(lookIndex.sort),
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }
}
