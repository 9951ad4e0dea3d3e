import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Limits } from '../../domain/case/limits';
import { systemIds } from '../system';
import { catalogueStore } from './catalogue-store';
import { caseStore } from './case-store';
import { checkStore } from './check-store';
import { deskStore } from './desk-store';
import { limitStore } from './limit-store';
import { memoStore } from './memo-store';
import { officeStore } from './office-store';
import { outgoingStore } from './outgoing';
import { roundStore } from './round-store';
import { registerStore } from './register-store';
import { statisticsStore } from './statistics-store';
import { uploadStore } from './upload-store';
import { workStore } from './work-store';

/** Returns the adapters of the table that most functions use. @param limits the limits of actions, by action */
export const commonStores = (client: DynamoDBDocumentClient, tableName: string, limits: Limits) => ({
  cases: caseStore(client, tableName),
  checks: checkStore(client, tableName),
  office: officeStore(client, tableName),
  work: workStore(client, tableName),
  rounds: roundStore(client, tableName),
  counter: limitStore(client, tableName, limits, systemIds.digest),
  register: registerStore(client, tableName),
  catalogue: catalogueStore(client, tableName),
  outgoing: outgoingStore(client, tableName),
  uploads: uploadStore(client, tableName),
});

/** Returns every adapter of the table, for one machine, the tests and the commands of ops. */
export const tableStores = (client: DynamoDBDocumentClient, tableName: string, limits: Limits) => ({
  ...commonStores(client, tableName, limits),
  desk: deskStore(client, tableName),
  memos: memoStore(client, tableName),
  statistics: statisticsStore(client, tableName),
});
