import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { functionEnvironment } from '../../support/function-environment';

const run = promisify(execFile);

/**
 * Returns the milliseconds from before a bundle is loaded until its handler exists, in a separate process.
 * @throws if the bundle has no handler or does not load
 */
export const loadTime = async (file: string): Promise<number> => {
  const script = `const before = performance.now();
    const { handler } = await import(${JSON.stringify(file)});
    const took = performance.now() - before;
    if (typeof handler !== 'function') throw new Error('no handler');
    console.log(took);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env: functionEnvironment });
  return Number(stdout);
};
