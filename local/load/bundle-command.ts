import '../set-office';
import { measureBundle } from './bundle-load';

/** `npm run load:bundle`: measures if the ZIP of a case with 1 GB of attachments fits in its function's memory. */
const main = async () => {
  const load = { attachments: 52, megabytesEach: 20 };
  const { seconds, peakMegabytes, zipMegabytes, limitMegabytes, faults } = await measureBundle(load);
  const whole = (number: number) => number.toFixed(0);
  console.log(`${load.attachments} attachments of ${load.megabytesEach} MB: a ZIP of ${whole(zipMegabytes)} MB`);
  console.log(`in ${seconds.toFixed(1)} s, at most ${whole(peakMegabytes)} MB of memory (of ${limitMegabytes})`);
  console.log(faults.length === 0 ? 'complete and unchanged' : faults.join('\n'));
  process.exitCode = faults.length === 0 && peakMegabytes < limitMegabytes ? 0 : 1;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
