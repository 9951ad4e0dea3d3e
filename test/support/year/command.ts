import '../set-office';
import { parseArgs } from 'node:util';
import { startDynamoDb } from '../../../local/dynamodb/start-dynamodb';
import { buildSheets } from '../../../web/build-sheets';
import { changeProfile } from '../change-profile';
import { simulateNational } from '../national/national-command';
import { startWorld } from '../world';
import { simulateYear } from './simulate';

/**
 * `npm run simulate -- --requests 300 --seed 1`: simulates a year of an office, and prints its faults. `--letters`: an office that signs
 * its letters. `--national`: a country's morning.
 */
const main = async () => {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      national: { type: 'boolean', default: false },
      letters: { type: 'boolean', default: false },
    },
  });
  if (values.national) return simulateNational();
  const [requests, seed] = [Number(values.requests), Number(values.seed)];
  if (!Number.isInteger(requests) || !Number.isInteger(seed) || requests < 1)
    throw new Error('--requests and --seed are whole numbers');
  if (values.letters) {
    const copies = { refusal: [{ to: 'Sekretaris Daerah', email: 'sekda@example.id' }] };
    changeProfile({ letters: { copies, loop: true } });
  }
  const began = Date.now();
  globalThis.injectedSheets = buildSheets();
  const dynamodb = await startDynamoDb();
  process.env.AJUAN_TEST_DYNAMODB = dynamodb.endpoint;
  const w = await startWorld();
  const { faults, figures } = await simulateYear(w, { requests, seed, say: (text) => console.error(text) });
  await w.stop();
  await dynamodb.close();
  console.log(JSON.stringify({ seed, seconds: Math.round((Date.now() - began) / 1000), ...figures }, undefined, 2));
  for (const fault of faults) console.log(`WRONG: ${fault}`);
  console.log(faults.length === 0 ? 'Nothing was wrong.' : `${faults.length} things were wrong.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
