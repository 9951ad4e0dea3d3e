import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Draft, draftRecord, type Drafts } from '../../domain/forms/drafts';
import { isWritten } from './conditional-write';
import { queryAll } from './query-all';
import { casePartition, draftKey, keys, sort } from './table';

/** The seconds after which the table deletes a draft. Decisions delete drafts earlier, and no case waits that long. */
const keptFor = 400 * 86_400;

const itemOf = (draft: Draft) => ({
  ...draft,
  ...draftKey(draft),
  ...(draft.savedAt && { [keys.ttl]: Math.floor(Date.parse(draft.savedAt) / 1000) + keptFor }),
});

/** An earlier version of Ajuan kept one draft for each step and stored only `typed`. */
const earlier = { slot: '', version: 'lama' };

export const draftStore = (client: DynamoDBDocumentClient, table: string): Drafts => ({
  drafts: async (caseId, at) => {
    const items = await queryAll(client, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :draft)',
      ExpressionAttributeValues: { ':pk': casePartition(caseId), ':draft': sort.draft(at) },
      ConsistentRead: true,
    });
    const { step, round } = at;
    return items.map((item) => draftRecord.parse({ ...earlier, caseId, step, round, ...item }));
  },
  replaceDraft: async (draft, replacesVersion) => {
    const put = new PutCommand({
      TableName: table,
      Item: itemOf(draft),
      ConditionExpression: replacesVersion === undefined ? 'attribute_not_exists(pk)' : '#version = :replaced',
      ...(replacesVersion !== undefined && {
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':replaced': replacesVersion },
      }),
    });
    return isWritten(client.send(put));
  },
  putDraft: async (draft) => {
    await client.send(new PutCommand({ TableName: table, Item: itemOf(draft) }));
  },
  dropDraft: async (draft) => {
    await client.send(new DeleteCommand({ TableName: table, Key: draftKey(draft) }));
  },
});
