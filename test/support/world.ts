import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { caseStore } from '../../functions/adapters/case-store';
import { officeStore, seedRoster } from '../../functions/adapters/office-store';
import { systemIds } from '../../functions/adapters/system';
import { workflow } from '../../functions/adapters/workflow';
import { rows } from '../../functions/catalog';
import type { Deps } from '../../functions/deps';
import { register } from '../../functions/domain/registration';
import { numberingYear } from '../../functions/domain/numbering';
import { parseSubmission } from '../../functions/domain/submission';
import { canonicalJson } from '../../functions/domain/canonical';
import type { CaseHead } from '../../functions/domain/records';
import type { Mail } from '../../functions/ports';
import { closeCase } from '../../functions/tasks/close-case';
import { flagCase } from '../../functions/tasks/flag-case';
import { openStep } from '../../functions/tasks/open-step';
import { createTable } from '../../local/create-table';
import { startStepFunctions } from '../../local/stepfunctions/start';
import { newTableName, testDynamoDbClient } from './dynamodb';
import { testRoster } from './office';
import { submission } from './submission';
import { tempFolder } from './temp-folder';

/** The real ASL, the real adapters and DynamoDB Local; the clock and the mailbox are the test's. */
export const startWorld = async () => {
  const client = testDynamoDbClient();
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const table = newTableName();
  await createTable(client, table);
  await seedRoster(document, table, testRoster);

  const mails: Mail[] = [];
  const world = { now: new Date('2026-11-24T02:00:00Z'), mailFails: false };
  const asl = readFileSync(path.resolve(__dirname, '../../statemachine/request.asl.json'), 'utf8');
  const definition = JSON.parse(
    rows.reduce((text, row) => (row.placeholder ? text.replaceAll(`\${${row.placeholder}}`, row.name) : text), asl),
  ) as object;
  const handlers: Record<string, (event: unknown) => Promise<unknown>> = {};
  const folder = await tempFolder();
  const machine = await startStepFunctions({
    directory: path.join(folder.path, 'stepfunctions'),
    stateMachine: { name: 'request', definition },
    invoke: (name, payload) => handlers[name]!(payload),
    retryDelay: () => 0,
  });
  const sfn = new SFNClient({
    endpoint: machine.endpoint,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const deps: Deps = {
    cases: caseStore(document, table),
    office: officeStore(document, table),
    workflow: workflow(sfn, machine.stateMachineArn),
    mailer: {
      send: async (mail) => {
        if (world.mailFails) throw new Error('mailbox is down');
        mails.push(mail);
      },
    },
    clock: { now: () => world.now },
    ids: systemIds,
    log: () => undefined,
    config: { tableName: table, publicUrl: 'http://ajuan.test', siteUrl: 'http://ajuan.test', endpoints: {} },
  };
  handlers['open-step'] = openStep(deps);
  handlers['close-case'] = closeCase(deps);
  handlers['flag-case'] = flagCase(deps);

  const registered: string[] = [];
  const registerOnly = (body: object = submission()): Promise<CaseHead> => {
    const { requestId, form } = parseSubmission(body, '2026-11-24');
    const bodyHash = systemIds.digest(canonicalJson(body));
    const tracked = { requestId, form, bodyHash, trackingId: systemIds.trackingId() };
    registered.push(requestId);
    return deps.cases.register(numberingYear(world.now), (serial) =>
      register(tracked, serial, { now: world.now, digest: systemIds.digest }),
    );
  };
  const submit = async (body?: object): Promise<CaseHead> => {
    const head = await registerOnly(body);
    await deps.workflow.start(head);
    await machine.idle();
    return head;
  };
  const stop = async () => {
    await machine.close();
    sfn.destroy();
    client.destroy();
    await folder.remove();
  };
  return { caseIds: () => registered, world, deps, machine, sfn, mails, registerOnly, submit, stop };
};
export type World = Awaited<ReturnType<typeof startWorld>>;
