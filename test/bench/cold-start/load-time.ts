import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a function finds in its environment on AWS; credentials are never asked for while it loads. */
const environment = {
  AWS_REGION: 'ap-southeast-3',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  TABLE_NAME: 'table',
  PUBLIC_URL: 'https://api.example.go.id',
  SITE_URL: 'https://example.go.id',
  STATE_MACHINE_ARN: 'arn:aws:states:ap-southeast-3:000000000000:stateMachine:ajuan',
  MAIL_FROM: 'ajuan@example.go.id',
  FILES_BUCKET: 'files',
  FUNCTION_PREFIX: 'ajuan-dev-',
  FONT_FOLDER: '/var/task/fonts',
};

/**
 * Milliseconds from before a bundle is loaded until its handler stands, in a process of its own.
 * @throws where the bundle has no handler or does not load
 */
export const loadTime = async (file: string): Promise<number> => {
  const script = `const before = performance.now();
    const { handler } = await import(${JSON.stringify(file)});
    const took = performance.now() - before;
    if (typeof handler !== 'function') throw new Error('no handler');
    console.log(took);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env: environment });
  return Number(stdout);
};
