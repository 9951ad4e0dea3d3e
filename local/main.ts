import './set-office';
import './quiet-sdk';
import { buildSheets } from '../web/build-sheets';
import { Hono } from 'hono';
import { errorName, jsonLog } from '../functions/log';
import { createOneOriginApp } from './apps';
import { openDataFolder } from './data-folder';
import { demandKnownFormat } from './folder-format';
import { demandOfficeOf, writeFolderOffice } from './folder-office';
import { listen, stopGrace, stopListening } from './listen';
import { startOffice } from './office';
import { createPartStack } from './part-stack';
import { writeEndpoints } from './ops/endpoints';
import { checkPrerequisites, nodeAdvice } from './prerequisites';
import { bucket } from './s3';
import { startSchedules } from './schedule';
import { startFailure } from './start-failure';
import { readSettings } from './settings';
import { staticSite } from './site';

/** Checks the port before anything starts: a used port would otherwise stop the whole start later. */
const demandFreePort = async (port: number): Promise<void> =>
  stopListening(await listen(new Hono(), undefined, port, formPort));
const formPort = { name: 'the form and the pages', setting: 'PORT' };

/** Starts all of Ajuan on one machine. Adds every opened part to `parts`. */
const start = async (
  settings: ReturnType<typeof readSettings>,
  parts: ReturnType<typeof createPartStack>,
  sourcesKey: string | undefined,
) => {
  globalThis.injectedSheets = buildSheets();
  const folder = parts.add(await openDataFolder(settings.dataFolder), ({ release }) => release());
  await demandKnownFormat(folder.path);
  const { office: officeId } = await demandOfficeOf(folder.path, settings.officeFile);
  await demandFreePort(settings.port);
  const [office, site] = await parts.addTogether([startOffice(settings), staticSite(settings.dataFolder, sourcesKey)]);
  await writeFolderOffice(folder.path, { office: officeId, publicUrl: settings.publicUrl });
  parts.add(await writeEndpoints(folder.path, office.environment), (forget) => forget());
  const app = await createOneOriginApp(office.deps, site);
  const server = await listen(app, undefined, settings.port, formPort, (request, response) => {
    const isFile = request.url?.startsWith(`/${bucket}/`) ?? false;
    if (isFile) office.handleFiles(request, response);
    return isFile;
  });
  parts.add(server, (open) => stopListening(open, stopGrace));
  office.runs.resume();
  parts.add(startSchedules(office.runs.run, office.resumed), async (stopSchedules) => stopSchedules());
  const forget = () => void office.forget().catch((error: unknown) => jsonLog('failed', { error: errorName(error) }));
  parts.add(setInterval(forget, 86_400_000), async (daily) => clearInterval(daily));
  forget();
  console.log(
    `Ajuan is ready.\n  Form     ${settings.publicUrl}/\n  Mailbox  ${office.mailUrl}\n  Data     ${folder.path}\n  Store    ${office.store}`,
  );
  return office;
};

/**
 * Runs `npm start`. Resolves when everything answers.
 * @param builtFrom identifies the sources of this program
 */
export const main = async (builtFrom?: string): Promise<void> => {
  const problems = await checkPrerequisites();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const advice = nodeAdvice(process.versions.node);
  if (advice) console.warn(advice);
  const settings = readSettings(process.env);
  const parts = createPartStack();
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await parts.closeAll();
    process.exit(code);
  };
  const starting = start(settings, parts, builtFrom);
  // A stop in the middle of a start waits for it: only what has opened can be closed.
  const stopAfterStart = () => void starting.catch(() => undefined).then(() => stop(0));
  process.on('SIGINT', stopAfterStart);
  process.on('SIGTERM', stopAfterStart);
  try {
    const office = await starting;
    // Without the store some pages would answer 200 and others 500, for ever. Every answered request is on the disk, and the next start
    // continues from there.
    void office.storeEnded.then(() => {
      if (stopping) return;
      console.error(
        `The store (${office.store}) has ended, so Ajuan ends too. Start it again: what was answered is kept.`,
      );
      process.exit(1);
    });
  } catch (error) {
    console.error(startFailure(error, settings.dataFolder));
    await stop(1);
  }
};
