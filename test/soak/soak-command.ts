import '../support/set-office';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { watchMails } from '../../local/ops/mails';
import { startAjuan } from '../support/ajuan';
import { type Figures, type Place, type Played, playOne, tracked } from './client';

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** `npm run soak -- --minutes 15 --clients 16 --every 20`: people at work while the process is killed and started again. */
const main = async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '15' },
      clients: { type: 'string', default: '16' },
      every: { type: 'string', default: '20' },
    },
  });
  const [minutes, clients, every] = [values.minutes, values.clients, values.every].map(Number) as [
    number,
    number,
    number,
  ];
  const ajuan = await startAjuan({ patience: 120_000 });
  const place: Place = {
    url: ajuan.url,
    mails: watchMails(ajuan.mailbox),
  };
  const figures: Figures = { requests: 0, decisions: 0, doubleClicks: 0, withdrawals: 0, wrong: [] };
  const played: Played[] = [];
  const until = Date.now() + minutes * 60_000;
  const client = async (own: number) => {
    for (let turn = 0; Date.now() < until; turn += 1) {
      const withdraws = (own + turn) % 5 === 0 ? (own + turn) % 4 : undefined;
      await playOne(place, figures, withdraws).then(
        (done) => played.push(done),
        (error: unknown) => figures.wrong.push(`stuck: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
  };
  let kills = 0;
  /** MB of the whole process tree right before each kill, when each process has the same age. */
  const memory: number[] = [];
  const killing = (async () => {
    while (Date.now() + every * 1000 < until) {
      await delay(every * 1000);
      memory.push(await ajuan.memory());
      await ajuan.killAndRestart();
      kills += 1;
    }
  })();
  await Promise.all([killing, ...Array.from({ length: clients }, (_, own) => client(own))]);
  for (const { trackingUrl, requestNumber, status } of played) {
    const found = await tracked(trackingUrl);
    if (found.status !== status) figures.wrong.push(`${requestNumber} is ${found.status}, not ${status}`);
    if (found.steps.some(({ round }) => (round ?? 1) > 1)) figures.wrong.push(`${requestNumber} was decided twice`);
  }
  const serials = played.map(({ requestNumber }) => Number(requestNumber.split('/')[0]));
  if (new Set(serials).size !== serials.length) figures.wrong.push('a number was given twice');
  place.mails.stop();
  await ajuan.stop();
  const held = { start: median(memory.slice(0, 5)), end: median(memory.slice(-5)), most: Math.max(...memory) };
  const counted = { minutes, clients, kills, finished: played.length, memory: held, ...figures };
  console.log(JSON.stringify(counted, undefined, 2));
  process.exitCode = figures.wrong.length === 0 ? 0 : 1;
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
