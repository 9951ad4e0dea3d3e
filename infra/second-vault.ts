import { Duration } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import {
  AccountPrincipal,
  ManagedPolicy,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import { keptPolicy } from './kept-policy';
import type { Stage } from './office';
import { resourceName } from './resource-name';

interface SecondVaultProps {
  stage: Stage;
  table: ITable;
  files: IBucket;
}

/**
 * Days for which a copy stays in the vault next to the data. That is long enough to copy it on, and too short to cost like a second store.
 */
const localCopyDays = 7;
const policies = ['service-role/AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForS3Backup'];

/**
 * Returns the policy that lets copies come back from a vault in another account. Undefined if both are in one account. The vault that
 * receives a copy must grant this right (AWS Backup Developer Guide, "Creating backup copies across AWS accounts").
 */
const restorePolicy = (vaultArn: string, account: string | undefined): PolicyDocument | undefined => {
  const [, , , , vaultAccount = ''] = vaultArn.split(':');
  if (vaultAccount === account) return undefined;
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        principals: [new AccountPrincipal(vaultAccount)],
        actions: ['backup:CopyIntoBackupVault'],
        resources: ['*'],
      }),
    ],
  });
};

/**
 * Copies table and files each night to a vault in another account or region, if the office's file names one. Point-in-time recovery and
 * versions protect against mistakes; only a copy elsewhere survives the loss of the account.
 */
export class SecondVault extends Construct {
  constructor(scope: Construct, id: string, { stage, table, files }: SecondVaultProps) {
    super(scope, id);
    if (!stage.backup) return;
    const backupVault = new BackupVault(this, 'Vault', {
      backupVaultName: resourceName(stage, 'backup'),
      removalPolicy: keptPolicy(stage),
      accessPolicy: restorePolicy(stage.backup.vault, stage.account),
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: policies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
    acknowledge(
      role,
      Object.fromEntries(
        policies.map((name) => [
          `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`,
          'AWS keeps these in step with what its backup service needs; the role is assumed by that service only.',
        ]),
      ),
    );
    const plan = new BackupPlan(this, 'Plan', { backupPlanName: resourceName(stage, 'nightly'), backupVault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'nightly',
        // 01:00 WIB, outside office hours.
        scheduleExpression: Schedule.cron({ hour: '18', minute: '0' }),
        deleteAfter: Duration.days(localCopyDays),
        copyActions: [
          {
            destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'Second', stage.backup.vault),
            deleteAfter: Duration.days(stage.backup.days),
          },
        ],
      }),
    );
    plan.addSelection('Data', {
      role,
      resources: [BackupResource.fromDynamoDbTable(table), BackupResource.fromArn(files.bucketArn)],
    });
  }
}
