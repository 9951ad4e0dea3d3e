import { readingLinks } from './mailed-links';
import type { MovableOffice } from './fill-year';
import type { Deps } from '../../functions/ports/deps';
import { createOneOriginApp } from '../apps';
import { openDataFolder } from '../data-folder';
import { demandKnownFormat } from '../folder-format';
import { demandOfficeOf, holdsOffice, writeFolderOffice } from '../folder-office';
import { freePort } from '../free-port';
import { startOffice } from '../office';
import { createPartStack } from '../part-stack';
import type { readSettings } from '../settings';

/** Refuses a folder that already holds an office or a year: its cases must not meet the clock of last year. @throws Error */
const demandUnused = (folder: string): void => {
  if (!holdsOffice(folder)) return;
  throw new Error(
    `${folder} holds an office already. See it with npm start, or fill a folder of its own: DATA_DIR=.ajuan-year npm run demo -- --year`,
  );
};

/** The number of last days whose mails go to the mailbox. Links in older mails have ended, and nobody reads thousands of mails. */
const mailDays = 14;

/**
 * Starts an office on an empty data folder, in this process and with a movable clock.
 * @param end the instant at which the year ends
 * @throws DataFolderInUse, or Error if the folder is not empty
 */
export const startYearOffice = async (
  settings: ReturnType<typeof readSettings>,
  { begin, end }: { begin: Date; end: Date },
): Promise<MovableOffice & { close(): Promise<void>; folder: string }> => {
  let now = begin;
  const parts = createPartStack();
  try {
    const folder = parts.add(await openDataFolder(settings.dataFolder), ({ release }) => release());
    demandUnused(folder.path);
    await demandKnownFormat(folder.path);
    const { office: officeId } = await demandOfficeOf(folder.path, settings.officeFile);
    let linksOf: MovableOffice['linksOf'] = () => [];
    const mailsFrom = new Date(end.getTime() - mailDays * 86_400_000);
    const office = await startOffice(
      { ...settings, mailPort: await freePort() },
      {
        clock: { now: () => now },
        decorateDeps: (deps) => {
          const kept: Deps['mailer'] = { send: async (mail) => (now < mailsFrom ? undefined : deps.mailer.send(mail)) };
          const { watched, linksOf: found } = readingLinks({ ...deps, mailer: kept });
          linksOf = found;
          return { ...deps, ...watched, log: () => undefined };
        },
      },
    );
    parts.add(office, (opened) => opened.close());
    await writeFolderOffice(folder.path, { office: officeId, publicUrl: settings.publicUrl });
    const { deps, runs, idle } = office;
    return {
      deps,
      run: runs.run,
      idle,
      linksOf: (caseId: string) => linksOf(caseId),
      app: await createOneOriginApp(deps),
      moveTo: (instant) => {
        now = instant < end ? instant : end;
      },
      close: parts.closeAll,
      folder: folder.path,
    };
  } catch (error) {
    await parts.closeAll();
    throw error;
  }
};
