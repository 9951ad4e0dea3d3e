import { readFileSync } from 'node:fs';
import path from 'node:path';

/** jest and npm both run in the repository's folder. */
const { scripts } = JSON.parse(readFileSync(path.join(process.cwd(), 'package.json'), 'utf8')) as {
  scripts: { start: string };
};

/** The arguments that `npm start` gives to Node.js: its options and the file. */
export const startWords: readonly string[] = scripts.start.split(' ').slice(2);
