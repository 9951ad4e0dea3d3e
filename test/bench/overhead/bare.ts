import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CopyObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { readSerials } from '../../../functions/adapters/dynamodb/serials';
import { linkKey, caseRange } from '../../../functions/adapters/dynamodb/table';
import { numberingYear } from '../../../functions/domain/case/numbering';
import { bucket } from '../../../local/s3';
import { answerOf } from '../../support/answers';
import { newestPath } from '../../support/people';
import type { World } from '../../support/world';
import type { Visitors } from '../cost/visitor';
import type { createGate } from '../gate';
import { anotherDecision, anotherRegistration } from './replay';

export const accept = answerOf.accept;

interface Means {
  dynamodb: DynamoDBClient;
  s3: S3Client;
  gate: ReturnType<typeof createGate>;
  /** The newest transaction that the handlers sent. */
  newest: () => string;
}

/**
 * The floor. Its transactions are the handlers' own, write by write, for a separate case.
 * - submit: the transaction (case, event, form, guards, tracking id, and the counter, whose value is known here) and StartExecution.
 * - look: GetItem of the link, a query of the head and its steps.
 * - decide: the same, the transaction, SendTaskSuccess.
 * It leaves out: checks of the input, rendering, limits, the answer to a repeated request, the roster, reading the counter.
 * `file` is the cost of an attached file: reading it for its checks, and copying it to its permanent key.
 */
export const bareCalls = (w: World, { dynamodb, s3, gate, newest }: Means) => {
  const document = DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } });
  const TableName = w.deps.config.tableName;
  const { stateMachineArn } = w.machine;
  const sent = { registration: '', decision: '' };
  const read = async (Key: { pk: string; sk: string }) =>
    (await document.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item!;
  const look = async (path: string) => {
    const link = await read(linkKey({ hash: w.deps.ids.digest(path.split('/').at(-1)!) }));
    const [from, to] = caseRange;
    const { Items } = await document.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': `case#${link.caseId as string}`, ':from': from, ':to': to },
      }),
    );
    return { link, items: Items! };
  };
  return {
    gate,
    /** Takes one case through the handlers, to record their writes. */
    learn: async (people: Visitors) => {
      // The year's first registration has another condition on the counter.
      await people.submit();
      const { send } = await people.prepared(['surat-permohonan']);
      let seen = '';
      await gate.timed(async () => {
        await send();
        seen = newest();
      });
      sent.registration = seen;
      await w.machine.idle();
      await gate.timed(async () => {
        await people.post('decideStep', newestPath(w), accept);
        seen = newest();
      });
      sent.decision = seen;
      await w.machine.idle();
    },
    submit: async (): Promise<number> => {
      const { last } = await readSerials(document, TableName, numberingYear(w.world.now));
      const { caseId, writes } = anotherRegistration(sent.registration, last);
      const input = JSON.stringify({ caseId, step: 'agency-disposition', asker: 'none' });
      return gate.timed(async () => {
        await document.send(new TransactWriteCommand({ TransactItems: writes }));
        await w.clients.sfn.send(new StartExecutionCommand({ stateMachineArn, name: `${caseId}-1`, input }));
      });
    },
    look: (path: string): Promise<number> => gate.timed(() => look(path)),
    decide: async (path: string): Promise<number> => {
      const writes = anotherDecision(sent.decision, await w.caseOfLink(path));
      return gate.timed(async () => {
        const { link, items } = await look(path);
        await document.send(new TransactWriteCommand({ TransactItems: writes }));
        const taskToken = items.find(({ step }) => step === link.step)!.token as string;
        const answer = { caseId: link.caseId, step: link.step, outcome: accept.outcome, next: 'division-disposition' };
        await w.clients.sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(answer) }));
      });
    },
    file: async (): Promise<number> => {
      const [Key, to] = [`uploads/${randomUUID()}`, `files/${randomUUID()}`];
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: '%PDF-1.4', ContentType: 'application/pdf' }));
      return gate.timed(async () => {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
        await Body!.transformToByteArray();
        await s3.send(new CopyObjectCommand({ Bucket: bucket, Key: to, CopySource: `${bucket}/${Key}` }));
      });
    },
  };
};
