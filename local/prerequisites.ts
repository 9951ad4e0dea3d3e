import { errorCode } from './error-code';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chooseEngine } from './dynamodb/engines';

const run = promisify(execFile);

export const NODE_NEEDED = [20, 19] as const;
export const JAVA_NEEDED = 17;
const JAVA_WAY_OUT =
  `Install OpenJDK ${JAVA_NEEDED} or newer, e.g. \`sudo apt install openjdk-17-jre-headless\` (Debian, Ubuntu), ` +
  '`sudo dnf install java-17-openjdk-headless` (Fedora, RHEL) or `brew install openjdk@17` (macOS), and see that `java` is on the PATH.';

/** Returns the fault of this Node.js version (`20.20.2`) and the way out as one line, or undefined if it is new enough. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = NODE_NEEDED;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined;
  return `Node.js ${version} is too old: ${NODE_NEEDED.join('.')} or newer is needed. Install it from https://nodejs.org or with your version manager (\`nvm install 22\`).`;
}

/** The first version that the AWS SDK supports after January 2027. */
const NODE_ADVISED = 22;

/** Returns one line that advises a newer Node.js, or undefined if this version stays supported. */
export const nodeAdvice = (version: string): string | undefined =>
  Number(version.split('.')[0]) >= NODE_ADVISED
    ? undefined
    : `Node.js ${version} will do until January 2027: newer releases of the AWS SDK need ${NODE_ADVISED}. Install it (\`nvm install ${NODE_ADVISED}\`).`;

/** Returns the fault of the Java version in this output of `java -version`, or undefined if it is new enough. */
export function javaProblem(output: string): string | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (!first) return `Java is there but does not tell its version. ${JAVA_WAY_OUT}`;
  // Up to Java 8 the version was written "1.8.0_292".
  const major = Number(first === '1' ? second : first);
  return major >= JAVA_NEEDED
    ? undefined
    : `Java ${major} is too old: ${JAVA_NEEDED} or newer is needed. ${JAVA_WAY_OUT}`;
}

async function installedJavaProblem(path: string): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run('java', ['-version'], { env: { ...process.env, PATH: path } });
    return javaProblem(stderr + stdout);
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT';
    return `${missing ? 'Java is missing' : 'Java is there but does not start'}: DynamoDB Local needs it. ${JAVA_WAY_OUT}`;
  }
}

/**
 * Checks if this machine can run the one-machine mode.
 * @param on the version of Node.js, the PATH and the STORE to check; those of this process by default
 * @returns one English line for each problem, with the missing thing and the way out; empty if there is none
 */
export async function checkPrerequisites(
  on: { nodeVersion?: string; path?: string; store?: string } = {},
): Promise<string[]> {
  const { nodeVersion = process.versions.node, path = process.env.PATH ?? '', store } = on;
  const needsJava = chooseEngine(store).name === 'dynamodb-local';
  const problems = [nodeProblem(nodeVersion), needsJava ? await installedJavaProblem(path) : undefined];
  return problems.filter((problem) => problem !== undefined);
}
