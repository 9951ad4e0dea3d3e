import type { CatalogRow } from '../functions/catalog';
import { isFilesNeed, prefixesOf } from './file-grants';
import type { Stage } from './office';
import { resourceName, stackName } from './resource-name';

/** Returns the findings of cdk-nag on patterns in a row's grants, each with the reason for the pattern. */
export const patternsOf = ({ needs }: CatalogRow, stage: Stage): Record<string, string> => {
  const executions = `arn:aws:states:${stage.region}:<AWS::AccountId>:execution:${resourceName(stage, 'request')}:*`;
  // The bucket's name as its stack exports it.
  const bucket = `${stackName(stage, 'Data')}:ExportsOutputFnGetAttFilesBucket7C17EE2EArn267E46EA`;
  const prefixes = new Set(needs.filter(isFilesNeed).flatMap(prefixesOf));
  const reasons: (readonly [string, string])[] = [
    ...[...prefixes].map((prefix): [string, string] => [
      `${bucket}/${prefix}/*`,
      'Files below one prefix: their names are made when they are stored.',
    ]),
    ...(needs.includes('workflow:describe')
      ? [[executions, "The state machine's own executions, whose names are case ids."] as const]
      : []),
    ...(stage.tracing ? [['*', "X-Ray's actions have no resource types."] as const] : []),
    ...(needs.includes('workflow:answer')
      ? [['*', 'SendTaskSuccess has no resource type in the service authorisation reference.'] as const]
      : []),
    ...(needs.includes('mail:send')
      ? [
          [
            `arn:aws:ses:${stage.region}:<AWS::AccountId>:identity/*`,
            "In SES's sandbox the recipient is an identity too; a condition binds the sender's address.",
          ] as const,
        ]
      : []),
  ];
  return Object.fromEntries(reasons.map(([resource, reason]) => [`IAM5[Resource::${resource}]`, reason]));
};
