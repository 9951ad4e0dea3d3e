import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientSettings } from '../../functions/adapters/client-settings';

/** Returns the SDK's document client, whose pages of a scan the commands read. It refuses `cacheMiddleware`. */
export const documentClient = (endpoint?: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ ...clientSettings('table', endpoint), cacheMiddleware: false }), {
    marshallOptions: { removeUndefinedValues: true },
  });
