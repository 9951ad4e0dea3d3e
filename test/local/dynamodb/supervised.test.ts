import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ANY_KEY } from '../../../local/dynamodb/access-key';
import { waitUntilReady } from '../../../local/dynamodb/ready';
import { runSupervised } from '../../../local/dynamodb/supervised';
import { freePort } from '../../../local/free-port';
import { commandOf } from '../../../local/process-info';
import { parentOf } from '../../support/parent-of';
import { tempFolder } from '../../support/temp-folder';

describe('runSupervised', () => {
  it('says what is wrong when the command is not there', async () => {
    await expect(runSupervised(['no-such-program'], undefined)).rejects.toThrow(
      /no-such-program can't be started.*ENOENT/,
    );
  });

  it('notes the process id and ends the process', async () => {
    const folder = await tempFolder();
    const pidFile = join(folder.path, 'pid');
    const program = await runSupervised([process.execPath, '-e', 'setInterval(() => undefined, 1000)'], pidFile);
    expect(Number(await readFile(pidFile, 'utf8'))).toBe(program.pid);
    expect(program.hasExited()).toBe(false);
    await program.stop();
    expect(program.hasExited()).toBe(true);
    expect(await commandOf(program.pid)).toBeUndefined();
    await folder.remove();
  });
});

it('ends the process also when its supervisor was killed', async () => {
  const program = await runSupervised([process.execPath, '-e', 'setInterval(() => undefined, 1000)'], undefined);
  process.kill(await parentOf(program.pid), 'SIGKILL');
  await program.stop();
  expect(await commandOf(program.pid)).toBeUndefined();
}, 15_000);

describe('waitUntilReady', () => {
  it('fails with what the program printed when it ends before it answers', async () => {
    const program = await runSupervised(
      [process.execPath, '-e', 'console.error("no memory"); process.exit(3)'],
      undefined,
    );
    const endpoint = `http://127.0.0.1:${await freePort()}`;
    await expect(waitUntilReady(endpoint, ANY_KEY, program)).rejects.toThrow('ended while starting: no memory');
  });
});
