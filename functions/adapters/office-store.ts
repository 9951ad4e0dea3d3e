import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { holidaysFrom } from '../domain/calendar';
import holidayTable from '../domain/libur-nasional.json';
import { roster, type Roster } from '../domain/records';
import type { Office } from '../ports';
import { rosterKey } from './table';

/** The office's own data: its roster from the table, the holidays from the shipped table. */
export const officeStore = (client: DynamoDBDocumentClient, table: string): Office => {
  const holidays = holidaysFrom(holidayTable);
  return {
    roster: async () => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: rosterKey }));
      if (!Item) throw new Error('the roster is empty: seed it before the first request');
      return roster.parse(Item);
    },
    holidays: () => holidays,
  };
};

/** Writes the first roster; one that stands already is left alone. @returns whether it was written */
export const seedRoster = async (client: DynamoDBDocumentClient, table: string, first: Roster): Promise<boolean> => {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...first, ...rosterKey },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
