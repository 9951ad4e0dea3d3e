import '../set-office';
import { verifyBundle } from './verify';

/** `npm run verify -- FILE.zip …`: checks the ZIPs of cases, and lists the faults of each. */
const main = async () => {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('Name the ZIP: npm run verify -- FILE.zip');
  process.exitCode = 0;
  for (const file of files) {
    const faults = await verifyBundle(file);
    for (const fault of faults) console.log(fault);
    console.log(faults.length === 0 ? `${file}: complete and unchanged` : `${file}: ${faults.length} faults`);
    if (faults.length > 0) process.exitCode = 1;
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
