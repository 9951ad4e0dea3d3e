import { setTimeout as delay } from 'node:timers/promises';
import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseHead, PendingWork } from '../../domain/case/records';
import { ConcurrencyConflict } from '../../domain/errors';
import type { CaseStore } from '../../ports/cases';
import { isWritten } from './conditional-write';
import { headKey, checkIndex } from './table';
import { unchangedHead } from './writes';

type Update = Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName' | 'Key'>;

/**
 * Returns the update that stores pending work and the next check, on condition that head and check are unchanged. Two runs of the schedule
 * would otherwise both take the same check, and mail twice.
 */
const pendingUpdate = (head: CaseHead, pending: readonly PendingWork[], nextCheckAt: Date | undefined): Update => {
  const { expression, values } = unchangedHead(head);
  return {
    UpdateExpression: nextCheckAt
      ? 'SET owes = :owes, lookAt = :lookAt, #look = :look'
      : 'SET owes = :owes REMOVE lookAt, #look, flagged',
    ConditionExpression: `${expression} AND ${head.nextCheckAt ? 'lookAt = :due' : 'attribute_not_exists(lookAt)'}`,
    ExpressionAttributeValues: {
      ...values,
      ...(head.nextCheckAt && { ':due': head.nextCheckAt }),
      ':owes': pending,
      ...(nextCheckAt && { ':lookAt': nextCheckAt.toISOString(), ':look': checkIndex.value }),
    },
    ExpressionAttributeNames: { '#look': checkIndex.partition },
  };
};

/** Returns the update that flags a case for the operators, unless it has ended and has no pending work. */
const flagUpdate = (nextCheckAt: Date): Update => ({
  UpdateExpression: 'SET flagged = :flagged, lookAt = :lookAt, #look = :look',
  ConditionExpression: 'attribute_exists(#next) OR attribute_exists(#look)',
  ExpressionAttributeNames: { '#look': checkIndex.partition, '#next': 'next' },
  ExpressionAttributeValues: { ':flagged': true, ':lookAt': nextCheckAt.toISOString(), ':look': checkIndex.value },
});

/** The most tries of an update whose head a transaction holds, and the pause in milliseconds after the first one. */
const tries = 5;
const firstPause = 50;

/** Marks on a case's head that no event records: pending work, checks, executions, reminders. */
export const headUpdates = (
  client: DynamoDBDocumentClient,
  table: string,
): Pick<CaseStore, 'updatePending' | 'nextExecution' | 'flag' | 'recordReminder'> => {
  /**
   * Runs one conditional update, again while a transaction holds the head. Returns false if its condition fails.
   * @throws ConcurrencyConflict if the head stays held
   */
  const tryUpdate = async (caseId: string, update: Update) => {
    for (let tried = 1; tried <= tries; tried += 1) {
      try {
        return await isWritten(client.send(new UpdateCommand({ TableName: table, Key: headKey(caseId), ...update })));
      } catch (error) {
        if (!(error instanceof TransactionConflictException)) throw error;
      }
      await delay(tried * firstPause);
    }
    throw new ConcurrencyConflict('a transaction holds the head');
  };
  return {
    updatePending: (head, pending, nextCheckAt) => tryUpdate(head.caseId, pendingUpdate(head, pending, nextCheckAt)),
    nextExecution: async (head): Promise<CaseHead> => {
      const counted = await tryUpdate(head.caseId, {
        UpdateExpression: 'SET execution = :next',
        ConditionExpression: 'execution = :now',
        ExpressionAttributeValues: { ':next': head.execution + 1, ':now': head.execution },
      });
      if (!counted) throw new ConcurrencyConflict('another execution was started');
      return { ...head, execution: head.execution + 1 };
    },
    flag: async (caseId, nextCheckAt) => {
      await tryUpdate(caseId, flagUpdate(nextCheckAt));
    },
    recordReminder: async (caseId, at, days) => {
      await tryUpdate(caseId, {
        UpdateExpression: 'SET #open.remindedAt = :days',
        ConditionExpression: 'attribute_exists(#open) AND #next.#step = :step AND #next.#round = :round',
        ExpressionAttributeNames: { '#open': 'open', '#next': 'next', '#step': 'step', '#round': 'round' },
        ExpressionAttributeValues: { ':days': days, ':step': at.step, ':round': at.round },
      });
    },
  };
};
