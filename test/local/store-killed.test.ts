import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { freePort } from '../../local/free-port';
import { startWords } from '../support/start-words';
import { tempFolder } from '../support/temp-folder';

it('ends with a message when the process of its store was killed', async () => {
  const folder = await tempFolder();
  const [port, mailPort] = [await freePort(), await freePort()];
  const env = { ...process.env, PORT: `${port}`, MAIL_PORT: `${mailPort}`, DATA_DIR: folder.path };
  const child = spawn(process.execPath, startWords, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const errors = text(child.stderr);
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) if (/^ {2}Store/.test(line)) break;
  process.kill(Number(await readFile(path.join(folder.path, 'dynamodb', 'dynamodb.pid'), 'utf8')), 'SIGKILL');
  expect(await exit).toEqual([1, null]);
  expect(await errors).toMatch(/^The store \(.+\) has ended, so Ajuan ends too\. Start it again/m);
  await folder.remove();
});
