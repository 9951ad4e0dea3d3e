import { useProfile } from '../functions/domain/office-profile';
import { errorName, jsonLog } from '../functions/log';
import { readOfficeFile } from '../infra/office/read-office';
import { atOneOrigin } from './apps';
import { openDataFolder } from './data-folder';
import { listen, stopListening } from './listen';
import { startOffice } from './office';
import { writeEndpoints } from './ops/endpoints';
import { checkPrerequisites } from './prerequisites';
import { bucket } from './s3';
import { startSchedules } from './schedule';
import { readSettings } from './settings';
import { staticSite } from './site';

/** `npm start`: the whole of Ajuan on one machine. */
const main = async () => {
  const problems = await checkPrerequisites();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const settings = readSettings(process.env);
  useProfile(readOfficeFile(settings.officeFile).profile);
  const folder = await openDataFolder(settings.dataFolder);
  const office = await startOffice(settings);
  const forgetEndpoints = await writeEndpoints(folder.path, office.environment);
  const app = atOneOrigin(office.deps, await staticSite(settings.dataFolder));
  const server = await listen(
    app,
    undefined,
    settings.port,
    { name: 'the form and the pages', setting: 'PORT' },
    (request, response) => {
      const isFile = request.url?.startsWith(`/${bucket}/`) ?? false;
      if (isFile) office.handleFiles(request, response);
      return isFile;
    },
  );
  const stopSchedules = startSchedules(office.run);
  const forget = () => void office.forget().catch((error: unknown) => jsonLog('failed', { error: errorName(error) }));
  const daily = setInterval(forget, 86_400_000);
  forget();
  console.log(
    `Ajuan is ready.\n  Form     ${settings.publicUrl}/\n  Mailbox  ${office.mailUrl}\n  Data     ${folder.path}\n  Store    ${office.store}`,
  );

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    stopSchedules();
    clearInterval(daily);
    await stopListening(server);
    await forgetEndpoints();
    await office.close();
    await folder.release();
    process.exit(0);
  };
  // Pages would answer 200 and 500 side by side for ever. What was answered is on the disk: the next start goes on from there.
  void office.storeEnded.then(() => {
    if (stopping) return;
    console.error(
      `The store (${office.store}) has ended, so Ajuan ends too. Start it again: what was answered is kept.`,
    );
    process.exit(1);
  });
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
