import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeOnce } from './make-once';

const run = promisify(execFile);

/** The Debian package of each library that the browser needs and a minimal machine lacks. */
const packages: Record<string, string> = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
};

/** Returns one line with the packages to install, if the dynamic linker (`ldd`) misses any library of a program. */
export const missingLibraries = (linked: string): string | undefined => {
  const missing = [...linked.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library ?? '');
  if (missing.length === 0) return undefined;
  const wanted = [...new Set(missing.map((library) => packages[library] ?? library))];
  return `The browser of the tests lacks ${missing.join(', ')}. Install: apt-get install ${wanted.join(' ')}`;
};

/** Unpacks in a separate process: the package is an ES module, and reads the folder from TMPDIR. */
const unpack = async (folder: string): Promise<void> => {
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await run(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TMPDIR: folder } });
};

const installedVersion = (): string => {
  const file = path.resolve('node_modules/@sparticuz/chromium/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

const startFailure = async (executable: string): Promise<string | undefined> => {
  try {
    await run(executable, ['--version']);
    return undefined;
  } catch (error) {
    const linked = await run('ldd', [executable]).catch(() => ({ stdout: '' }));
    return missingLibraries(linked.stdout) ?? `The browser of the tests does not start: ${String(error)}`;
  }
};

/** A browser's program, or one line with the reason for its absence. */
export type BrowserExecutable = { executable: string } | { problem: string };

/**
 * Returns Debian's Chromium if it is installed. Otherwise returns npm's browser, unpacked into a folder with its version in the name. If
 * that copy misses no library and still does not start, it is unpacked again once.
 */
export const findBrowser = async (temporary = tmpdir()): Promise<BrowserExecutable> => {
  if (existsSync('/usr/bin/chromium')) return { executable: '/usr/bin/chromium' };
  const folder = path.join(temporary, `ajuan-chromium-${installedVersion()}-${userInfo().uid}`);
  const executable = path.join(folder, 'chromium');
  try {
    await makeOnce(folder, unpack);
    const failure = await startFailure(executable);
    if (failure === undefined) return { executable };
    if (failure.includes(' Install: ')) return { problem: failure };
    await rm(folder, { recursive: true, force: true });
    await makeOnce(folder, unpack);
    const again = await startFailure(executable);
    return again === undefined ? { executable } : { problem: again };
  } catch (error) {
    return { problem: `The browser of the tests can't be unpacked into ${folder}: ${String(error)}` };
  }
};
