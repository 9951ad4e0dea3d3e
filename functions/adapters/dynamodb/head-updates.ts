import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseHead } from '../../domain/case/records';
import { ConcurrencyConflict } from '../../domain/errors';
import type { CaseStore } from '../../ports/cases';
import { headKey, lookIndex } from './table';
import { unmoved } from './writes';

/** Marks on a case's head that no event records: pending work, checks, executions, reminders. */
export const headUpdates = (
  client: DynamoDBDocumentClient,
  table: string,
): Pick<CaseStore, 'settle' | 'nextExecution' | 'flag' | 'reminded'> => {
  /** One conditional update; false where its condition does not hold. */
  const tryUpdate = async (
    caseId: string,
    input: Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName' | 'Key'>,
  ) => {
    try {
      await client.send(new UpdateCommand({ TableName: table, Key: headKey(caseId), ...input }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
  return {
    settle: async (head, owes, lookAt) => {
      // A head that moved on, or whose step was opened since, has a newer owner of these marks: then there is nothing to settle here.
      await tryUpdate(head.caseId, {
        UpdateExpression: lookAt
          ? 'SET owes = :owes, lookAt = :lookAt, #look = :look'
          : 'SET owes = :owes REMOVE lookAt, #look, flagged',
        ConditionExpression: unmoved(head),
        ExpressionAttributeValues: {
          ':owes': owes,
          ':seq': head.seq,
          ...(lookAt && { ':lookAt': lookAt.toISOString(), ':look': lookIndex.value }),
        },
        ExpressionAttributeNames: { '#look': lookIndex.partition },
      });
    },
    nextExecution: async (head): Promise<CaseHead> => {
      const counted = await tryUpdate(head.caseId, {
        UpdateExpression: 'SET execution = :next',
        ConditionExpression: 'execution = :now',
        ExpressionAttributeValues: { ':next': head.execution + 1, ':now': head.execution },
      });
      if (!counted) throw new ConcurrencyConflict('another execution was started');
      return { ...head, execution: head.execution + 1 };
    },
    flag: async (caseId, lookAt) => {
      await tryUpdate(caseId, {
        UpdateExpression: 'SET flagged = :flagged, lookAt = :lookAt, #look = :look',
        // Not a case that has ended and owes nothing.
        ConditionExpression: 'attribute_exists(#next) OR attribute_exists(#look)',
        ExpressionAttributeNames: { '#look': lookIndex.partition, '#next': 'next' },
        ExpressionAttributeValues: {
          ':flagged': true,
          ':lookAt': lookAt.toISOString(),
          ':look': lookIndex.value,
        },
      });
    },
    reminded: async (caseId, at, days) => {
      await tryUpdate(caseId, {
        UpdateExpression: 'SET #open.remindedAt = :days',
        ConditionExpression: 'attribute_exists(#open) AND #next.#step = :step AND #next.#round = :round',
        ExpressionAttributeNames: { '#open': 'open', '#next': 'next', '#step': 'step', '#round': 'round' },
        ExpressionAttributeValues: { ':days': days, ':step': at.step, ':round': at.round },
      });
    },
  };
};
