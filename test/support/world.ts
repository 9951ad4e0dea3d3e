import path from 'node:path';
import { tableStores } from '../../functions/adapters/dynamodb/table-stores';
import { workflow } from '../../functions/adapters/stepfunctions/workflow';
import { systemIds } from '../../functions/adapters/system';
import { type Limits, defaultLimits } from '../../functions/domain/case/limits';
import { present } from '../../functions/domain/present';
import type { Deps } from '../../functions/ports/deps';
import type { Mail } from '../../functions/ports/mail';
import { installedPrinter } from '../../local/print-files';
import { type Handlers, taskHandlers } from '../../local/tasks';
import { tempFolder } from './temp-folder';
import { startFiles } from './world/world-files';
import { startMachine } from './world/world-machine';
import { worldRequests } from './world/world-requests';
import { startStore } from './world/world-store';
import { worldUploads } from './world/world-uploads';

/** A test names only the parts that it is about. */
export interface WorldOptions {
  limits?: Limits;
  /** Runs each call of a function. `mailing` runs each mail. A test may make them fail. */
  around?: (name: string, call: () => Promise<unknown>) => Promise<unknown>;
  mailing?: (send: () => Promise<void>) => Promise<void>;
  /** With true, documents are printed. Otherwise each is a few bytes, which is fast. */
  prints?: boolean;
  /** With false, the office has no roster yet. */
  isOpen?: boolean;
}
const unprinted = async ({ documentId }: { documentId: string }) => new TextEncoder().encode(`%PDF-1.7 ${documentId}`);
const address = 'http://ajuan.test';

/** Reads of a case. Each throws an Error if there is none. */
const worldReads = ({ cases }: Deps) => ({
  dossier: async (caseId: string) => present(await cases.dossier(caseId), `the case ${caseId}`),
  view: async (caseId: string) => present(await cases.view(caseId), `the case ${caseId}`),
  caseOfLink: async (link: string) => {
    const secret = present(link.split('/').at(-1), 'the secret');
    return present(await cases.link(systemIds.digest(secret)), 'the link').caseId;
  },
});

/** Starts the real ASL and the real adapters with a local store. The test controls the clock and the mailbox. */
export const startWorld = async ({
  limits = defaultLimits,
  around = (_name, call) => call(),
  mailing = (send) => send(),
  prints = false,
  isOpen = true,
}: WorldOptions = {}) => {
  const world = { now: new Date('2026-11-24T02:00:00Z'), mailFails: false };
  const mails: Mail[] = [];
  const logged: string[] = [];
  const deliver = async (mail: Mail) => {
    if (world.mailFails) throw new Error('mailbox is down');
    mails.push(mail);
  };

  const store = await startStore();
  if (isOpen) await store.seed();
  const folder = await tempFolder();
  const files = await startFiles(path.join(folder.path, 'files'));
  const tasks: Handlers = {};
  const call = (name: string, payload: unknown) =>
    around(name, () => present(tasks[name], `the task ${name}`)(payload));
  const journals = path.join(folder.path, 'stepfunctions');
  const machine = await startMachine(journals, call);
  const deps: Deps = {
    ...tableStores(store.document, store.table, limits),
    ...files.ports,
    renderer: prints ? installedPrinter : { render: unprinted },
    background: { start: async (name, payload) => void (await call(name, payload)) },
    workflow: workflow(machine.client, machine.running().stateMachineArn),
    mailer: { send: (mail) => mailing(() => deliver(mail)) },
    clock: { now: () => world.now },
    ids: systemIds,
    log: (event, facts) => void logged.push(JSON.stringify({ event, ...facts })),
    config: { tableName: store.table, publicUrl: address, siteUrl: address, limits, endpoints: {} },
  };
  const buildTasks = async () => void Object.assign(tasks, await taskHandlers(deps));
  await buildTasks();

  return {
    /** Gives the office its first roster. */
    open: store.seed,
    ...worldReads(deps),
    ...worldUploads(deps),
    ...worldRequests(deps, () => machine.running().idle()),
    world,
    /** The tasks of the state machine, by name. */
    tasks,
    deps,
    get machine() {
      return machine.running();
    },
    /** Stops the process and starts it again: the same data, the state machine changed by `change`, and every function built again. */
    redeploy: (change: (definition: object) => object) => machine.redeploy(change, buildTasks),
    clients: { dynamodb: store.client, sfn: machine.client, s3: files.client },
    mails,
    /** Answers a browser's request for a file, on one of the test's ports. */
    handleFiles: files.handle,
    /** The lines that the product would log. */
    logged,
    /** The folder of the state machine's journal. */
    journals,
    stop: async () => {
      await machine.close();
      store.client.destroy();
      await files.close();
      await folder.remove();
    },
  };
};
export type World = Awaited<ReturnType<typeof startWorld>>;
