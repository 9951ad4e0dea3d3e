import '../set-office';
import { verifyBundle } from './verify';

/** `npm run verify -- FILE.zip`: checks a case's ZIP, and lists its faults. */
const main = async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Name the ZIP: npm run verify -- FILE.zip');
  const faults = await verifyBundle(file);
  for (const fault of faults) console.log(fault);
  console.log(faults.length === 0 ? `${file}: complete and unchanged` : `${file}: ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
