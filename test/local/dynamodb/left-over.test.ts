import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stopLeftOver } from '../../../local/dynamodb/left-over';
import { commandOf } from '../../../local/process-info';
import { tempFolder } from '../../support/temp-folder';

const NEVER_ENDS = 'setInterval(() => undefined, 1000); console.log("up")';

async function runWith(...words: string[]) {
  const child = spawn(process.execPath, ['-e', NEVER_ENDS, '--', ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  return child;
}

describe('stopLeftOver', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  let pidFile: string;
  beforeEach(async () => {
    folder = await tempFolder();
    pidFile = join(folder.path, 'dynamodb.pid');
  });
  afterEach(() => folder.remove());

  it.each([
    ['DynamoDB Local', () => ['DynamoDBLocal.jar', '-dbPath', folder.path]],
    ['dynoxide', () => ['dynoxide', 'serve', '--db-path', join(folder.path, 'dynoxide.db')]],
  ])('ends %s on this folder', async (_, words) => {
    const child = await runWith(...words());
    const exit = once(child, 'exit');
    await writeFile(pidFile, String(child.pid));
    await stopLeftOver(pidFile, folder.path);
    expect(await exit).toEqual([null, 'SIGTERM']);
  });

  it.each([
    ['another program', () => ['something']],
    [
      'DynamoDB Local on a folder whose name only begins like this one',
      () => ['DynamoDBLocal.jar', '-dbPath', `${folder.path}2`],
    ],
    [
      'dynoxide on a folder whose name only begins like this one',
      () => ['dynoxide', 'serve', '--db-path', join(`${folder.path}2`, 'dynoxide.db')],
    ],
  ])('lets %s live', async (_, words) => {
    const child = await runWith(...words());
    await writeFile(pidFile, String(child.pid));
    await stopLeftOver(pidFile, folder.path);
    expect(await commandOf(child.pid!)).toContain(words()[0]);
    const exit = once(child, 'exit');
    child.kill();
    await exit;
  });

  it.each(['', 'x', '0', '-1'])('does nothing with a pid file holding "%s"', async (content) => {
    await writeFile(pidFile, content);
    await expect(stopLeftOver(pidFile, folder.path)).resolves.toBeUndefined();
  });

  it('does nothing without a pid file', async () => {
    await expect(stopLeftOver(pidFile, folder.path)).resolves.toBeUndefined();
  });
});
