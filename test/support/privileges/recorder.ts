import { AsyncLocalStorage } from 'node:async_hooks';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SESClient } from '@aws-sdk/client-ses';
import { background } from '../../../functions/adapters/lambda/background';
import { mailer } from '../../../functions/adapters/ses/mailer';
import { startWorld } from '../world';
import { type Right, rightsOf } from './rights';

/** The part of the SDK's clients that a recorder needs; only their types differ. */
interface Client {
  middlewareStack: { add(middleware: unknown, options: object): void };
}
type Next = (args: { input: object }) => Promise<unknown>;

const sender = { from: 'jangan-dibalas@uji-ajuan.bantenprov.go.id', configurationSet: 'ajuan-banten-dev-mail' };
const aws = { region: 'ap-southeast-3', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** Returns a world that records the rights of every call to AWS for the function that makes it. */
export const recordedWorld = async () => {
  const runs = new AsyncLocalStorage<string>();
  const used = new Map<string, Set<Right>>();
  const run = <T>(name: string, call: () => Promise<T>): Promise<T> => runs.run(name, call);
  const w = await startWorld({ around: run });

  /** Records calls that are sent or signed. With `answers`, no service is behind this client, and the call succeeds. */
  const attach = (client: unknown, answers = false) => {
    const noted =
      (next: Next, { commandName }: { commandName: string }) =>
      async (args: { input: object }) => {
        const name = runs.getStore();
        // A call outside of a function belongs to the test itself.
        if (name) used.set(name, new Set([...(used.get(name) ?? []), ...rightsOf(commandName, args.input)]));
        return answers ? { output: {} } : next(args);
      };
    (client as Client).middlewareStack.add(noted, { step: 'initialize', priority: 'high' });
  };
  for (const client of Object.values(w.clients)) attach(client);
  const [lambda, ses] = [new LambdaClient(aws), new SESClient(aws)];
  for (const client of [lambda, ses]) attach(client, true);

  const { background: within, mailer: box } = w.deps;
  const [starter, post] = [background(lambda, 'ajuan-banten-dev'), mailer(ses, sender)];
  w.deps.background = {
    start: async (...call) => {
      await starter.start(...call);
      await within.start(...call);
    },
  };
  w.deps.mailer = {
    send: async (mail) => {
      await post.send(mail);
      await box.send(mail);
    },
  };
  /** Runs a function without routes as the machine or a schedule would, and waits until the workflow is idle. */
  const task = async (name: string, event: unknown = {}): Promise<void> => {
    await run(name, () => w.tasks[name]!(event));
    await w.machine.idle();
  };
  return { w, run, task, usedBy: (name: string): Right[] => [...(used.get(name) ?? [])].sort() };
};
export type RecordedWorld = Awaited<ReturnType<typeof recordedWorld>>;
