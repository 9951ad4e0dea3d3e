import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '../..');

test('lists its commands and touches nothing when asked for help', async () => {
  const { stdout, stderr } = await promisify(execFile)('npm', ['run', '--silent', 'ops', '--', '--help'], {
    cwd: root,
  });
  expect(stdout).toMatch(/^npm run ops -- <command>[^]*\n {2}status [^]*\n {2}smoke --url URL/);
  expect(stderr).toBe('');
});
