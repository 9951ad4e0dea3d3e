import { type FileHandle, open, stat } from 'node:fs/promises';
import { watch } from 'node:fs';
import path from 'node:path';
import { sentMailSchema } from '../../../local/mail/sent-mail';

/** A mail that arrived at the mailbox, and when (ms, as `performance.now()` counts them). */
interface Arrived {
  subject: string;
  text: string;
  at: number;
}

type Wanted = (mail: Arrived) => boolean;

/**
 * Follows the mailbox by the file that it keeps its mails in. Many requests a second over HTTP would be work that the product has to do for
 * the bench.
 */
export const watchArrivals = async (mailFile: string) => {
  const waiting = new Map<string, { wanted: Wanted; take: (mail: Arrived) => void }[]>();
  const arrived = new Map<string, Arrived[]>();
  let handle: FileHandle = await open(mailFile, 'r');
  let offset = (await handle.stat()).size;
  let rest = '';

  const note = (line: string) => {
    const { subject, body } = sentMailSchema.parse(JSON.parse(line));
    const [, number] = /^Nomor permohonan: (.+)$/m.exec(body.text ?? '') ?? [];
    if (!number) return;
    const mail = { subject, text: body.text ?? '', at: performance.now() };
    arrived.set(number, [...(arrived.get(number) ?? []), mail]);
    const still = (waiting.get(number) ?? []).filter(({ wanted, take }) => !wanted(mail) || void take(mail));
    waiting.set(number, still);
  };
  const readToEnd = async () => {
    const chunk = Buffer.alloc(1 << 18);
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, offset);
      if (bytesRead === 0) return;
      offset += bytesRead;
      // As bytes: a chunk may end inside a character.
      const lines = (rest + chunk.toString('latin1', 0, bytesRead)).split('\n');
      rest = lines.pop()!;
      for (const line of lines) note(Buffer.from(line, 'latin1').toString());
    }
  };
  /** The mailbox replaces its file by a shorter one with the newest mails. Those that were noted before are noted again. */
  const isReplaced = async () => {
    const [followed, present] = [await handle.stat(), await stat(mailFile)];
    return followed.ino !== present.ino;
  };
  const readOn = async () => {
    await readToEnd();
    while (await isReplaced()) {
      // The last mails may have come to the old file since.
      await readToEnd();
      await handle.close();
      handle = await open(mailFile, 'r');
      [offset, rest] = [0, ''];
      await readToEnd();
    }
  };
  let turn: Promise<void> = Promise.resolve();
  const watcher = watch(path.dirname(mailFile), () => {
    turn = turn.then(readOn);
  });

  return {
    /** Returns the first wanted mail about a request, if it has arrived or when it arrives. */
    mail: (requestNumber: string, wanted: Wanted): Promise<Arrived> => {
      const found = arrived.get(requestNumber)?.find(wanted);
      if (found) return Promise.resolve(found);
      return new Promise((take) => {
        waiting.set(requestNumber, [...(waiting.get(requestNumber) ?? []), { wanted, take }]);
      });
    },
    /** A request that is at its end is looked for no longer. */
    forget: (requestNumber: string) => void (arrived.delete(requestNumber), waiting.delete(requestNumber)),
    stop: async () => {
      watcher.close();
      await turn;
      await handle.close();
    },
  };
};
export type Arrivals = Awaited<ReturnType<typeof watchArrivals>>;
