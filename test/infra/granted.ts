import type { Stack } from 'aws-cdk-lib';
import { actionsOf, flat, resourcesOf, statementsOf } from './composed';

/** An ARN as tests write it: `table/index/work`, `files/uploads/*`, `function:ajuan-banten-dev-deliver-case`. */
const short = (arn: string): string =>
  arn
    .replace(/^\$\{[^}]*CasesTable[^}]*\}/, 'table')
    .replace(/^\$\{[^}]*FilesBucket[^}]*\}/, 'files')
    .replace(/^arn:aws:\w+:ap-southeast-3:\$\{AWS::AccountId\}:/, '');

/** Returns the rights of a function's role, one line per action and resource, read from the template. */
export const grantedTo = (service: Stack, name: string): string[] => {
  const [, resource] = resourcesOf(service, 'AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties.FunctionName === `ajuan-banten-dev-${name}`,
  )!;
  const lines = statementsOf(service, resource.Properties.Role['Fn::GetAtt'][0]).flatMap((statement) =>
    actionsOf(statement).flatMap((action) =>
      [statement.Resource].flat().map((on) => `${action} on ${short(flat(on))}`),
    ),
  );
  return [...new Set(lines)].sort();
};
