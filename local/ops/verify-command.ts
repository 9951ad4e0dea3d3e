import '../set-office';
import { verifyBundle } from './verify';

/** Checks one ZIP. @returns 0 for a whole one, 1 for one with faults, 2 for a file that can't be read as a case's ZIP */
const verifyFile = async (file: string): Promise<number> => {
  try {
    const faults = await verifyBundle(file);
    for (const fault of faults) console.log(fault);
    console.log(faults.length === 0 ? `${file}: complete and unchanged` : `${file}: ${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
};

/** `npm run verify -- FILE.zip …`: checks the ZIPs of cases, and lists the faults of each. Exits with the worst result. */
const main = async () => {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('Name the ZIP: npm run verify -- FILE.zip');
    process.exitCode = 2;
  }
  for (const file of files) process.exitCode = Math.max(Number(process.exitCode ?? 0), await verifyFile(file));
};

void main();
