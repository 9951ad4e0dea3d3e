import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseOptions } from '../../local/ops/parse-options';

const root = path.resolve(__dirname, '../..');

const run = (...words: string[]) => promisify(execFile)('npm', ['run', '--silent', ...words], { cwd: root });

test.each(['--help', 'help'])('lists its commands and touches nothing when asked for %s', async (word) => {
  const { stdout, stderr } = await run('ops', '--', word);
  expect(stdout).toMatch(/^npm run ops -- <command>[^]*\n {2}status [^]*\n {2}smoke --url URL/);
  expect(stderr).toBe('');
});

test.each(['--help', 'help'])('says what the demo can do when asked for %s', async (word) => {
  expect((await run('demo', '--', word)).stdout).toMatch(/^npm run demo [^]*--year/);
});

test('refuses a number of days for the demo of one request', async () => {
  await expect(run('demo', '--', '--days', '3')).rejects.toMatchObject({
    stderr: '--days belongs to a filled year: npm run demo -- --year --days N\n',
  });
});

const options = { days: { type: 'string' }, year: { type: 'boolean' } } as const;
test.each([
  [['--month'], "Unknown option '--month': X --help lists the options."],
  [['--days', '3', '--days', '4'], '--days stands there twice: leave one out.'],
  [['--days'], "Option '--days <value>' argument missing: X --help lists the options."],
])('says in one line what is wrong with %j', (args, message) => {
  expect(() => parseOptions(args, options, 'X --help')).toThrow(message);
});
