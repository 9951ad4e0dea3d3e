import { AwsSolutionsChecks } from 'cdk-nag';
import { composeStage, flat, oneOf, resourcesOf } from './composed';

const vault = 'arn:aws:backup:ap-southeast-1:210987654321:backup-vault:ajuan';
const withoutVault = composeStage('prod');
const prod = composeStage('prod', 'banten', { backup: { vault, days: 365 } });
const inOneAccount = composeStage('prod', 'banten', { account: '210987654321', backup: { vault, days: 365 } });

it('copies table and files each night to the vault that the office names', () => {
  const { BackupPlan } = oneOf(prod.data, 'AWS::Backup::BackupPlan').Properties;
  expect(BackupPlan.BackupPlanRule).toEqual([
    expect.objectContaining({
      ScheduleExpression: 'cron(0 18 * * ? *)',
      Lifecycle: { DeleteAfterDays: 7 },
      CopyActions: [{ DestinationBackupVaultArn: vault, Lifecycle: { DeleteAfterDays: 365 } }],
    }),
  ]);
  const { BackupSelection } = oneOf(prod.data, 'AWS::Backup::BackupSelection').Properties;
  expect(BackupSelection.Resources).toEqual([
    { 'Fn::GetAtt': ['CasesTable7FA77C7D', 'Arn'] },
    { 'Fn::GetAtt': ['FilesBucket7C17EE2E', 'Arn'] },
  ]);
});

it('keeps its own vault with the data, and lets the backup service alone use its role', () => {
  expect(oneOf(prod.data, 'AWS::Backup::BackupVault')).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate' });
  const { AssumeRolePolicyDocument } = oneOf(prod.data, 'AWS::IAM::Role').Properties;
  expect(AssumeRolePolicyDocument.Statement).toEqual([
    expect.objectContaining({ Principal: { Service: 'backup.amazonaws.com' } }),
  ]);
});

describe('copies back from the second vault', () => {
  const policyOf = ({ data }: typeof prod) => oneOf(data, 'AWS::Backup::BackupVault').Properties.AccessPolicy;

  it('are let in from the account of that vault, and from no other', () => {
    const [allowed, ...others] = policyOf(prod).Statement;
    expect(others).toEqual([]);
    expect(allowed).toMatchObject({ Effect: 'Allow', Action: 'backup:CopyIntoBackupVault', Resource: '*' });
    expect(flat(allowed.Principal.AWS)).toBe('arn:aws:iam::210987654321:root');
    expect(new AwsSolutionsChecks(prod.app).validateScope(prod.app).violations).toEqual([]);
  });

  it('need no such right where the second vault is in the same account', () =>
    expect(policyOf(inOneAccount)).toBeUndefined());
});

it('makes none of it where the office names no vault', () => {
  const types = resourcesOf(withoutVault.data).map(([, { Type }]) => Type);
  expect(types.filter((type) => type.startsWith('AWS::Backup'))).toEqual([]);
});
