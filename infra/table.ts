import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { indexes, keys } from '../functions/adapters/dynamodb/table';
import type { Stage } from './office';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table: on demand, restorable to any second of the last 35 days, protected against deletion if the stage requires it. */
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
      // Not keptPolicy: CloudFormation cannot delete a protected table again. The table's name is generated, so it blocks no later
      // deployment.
      removalPolicy: stage.protected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const { name, partition, sort } of indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(partition),
        sortKey: text(sort),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
  }
}
