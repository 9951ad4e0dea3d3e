import type { CatalogRow, Need } from '../../../functions/catalog';

/** The import and the construction of a client. */
const table = {
  from: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';`,
  made: 'DynamoDBDocumentClient.from(new DynamoDBClient({}))',
};
const client = (name: string) => ({
  from: `import { ${name}Client } from '@aws-sdk/client-${name.toLowerCase()}';`,
  made: `new ${name}Client({})`,
});
const [machine, mail, files, background] = [client('SFN'), client('SES'), client('S3'), client('Lambda')];

/** The client for the part of a need's name before its colon. */
const clients: Record<string, typeof table | undefined> = {
  table,
  index: table,
  limits: table,
  workflow: machine,
  mail,
  files,
  background,
};
const clientOf = (need: Need) => clients[need.split(':')[0]!];

/** Returns the source of an entry that only makes the SDK's clients for a row's needs. No function of ours can be faster. */
export const clientsOnly = ({ needs }: Pick<CatalogRow, 'needs'>): string => {
  const used = [...new Set(needs.flatMap((need) => clientOf(need) ?? []))];
  return [
    ...used.map(({ from }) => from),
    `const clients = [${used.map(({ made }) => made).join(', ')}];`,
    'export const handler = async () => clients.length;',
  ].join('\n');
};
