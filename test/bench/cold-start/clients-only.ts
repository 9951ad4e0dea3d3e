import type { CatalogRow, Need } from '../../../functions/catalog';

/** What a client is imported and made by. */
const table = {
  from: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';`,
  made: 'DynamoDBDocumentClient.from(new DynamoDBClient({}))',
};
const client = (name: string) => ({
  from: `import { ${name}Client } from '@aws-sdk/client-${name.toLowerCase()}';`,
  made: `new ${name}Client({})`,
});
const [machine, mail, files, background] = [client('SFN'), client('SES'), client('S3'), client('Lambda')];

const clients: Record<Need, typeof table | undefined> = {
  'table:read': table,
  'table:write': table,
  limits: table,
  'workflow:start': machine,
  'workflow:answer': machine,
  'workflow:describe': machine,
  'mail:send': mail,
  'files:sign': files,
  'files:read': files,
  'files:write': files,
  'files:stream': files,
  'background:start': background,
  pdf: undefined,
};

/** The source of an entry that makes the SDK's clients which a row needs, and does nothing else: what no function of ours can be faster than. */
export const clientsOnly = ({ needs }: Pick<CatalogRow, 'needs'>): string => {
  const used = [...new Set(needs.flatMap((need) => clients[need] ?? []))];
  return [
    ...used.map(({ from }) => from),
    `const clients = [${used.map(({ made }) => made).join(', ')}];`,
    'export const handler = async () => clients.length;',
  ].join('\n');
};
