import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { FilesBucket } from '../files-bucket';
import type { Stage } from '../office';
import { SecondVault } from '../second-vault';
import { CaseTable } from '../table';

/** The resources that must outlive all others. */
export class DataStack extends Stack {
  readonly table: ITable;
  readonly files: FilesBucket;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage }) {
    super(scope, id, props);
    this.table = new CaseTable(this, 'Cases', props.stage).table;
    this.files = new FilesBucket(this, 'Files', props.stage);
    new SecondVault(this, 'SecondVault', { stage: props.stage, table: this.table, files: this.files.bucket });
  }
}
