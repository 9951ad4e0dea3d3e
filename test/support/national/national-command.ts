import { tightLimits } from '../../../infra/tight-routes';
import { stageOf } from '../../../infra/office';
import { readOffice } from '../../../infra/office/read-office';
import { takeSerial } from '../../../functions/domain/case/serials';
import { fullAt, playMorning, triangle } from './morning';
import { type Limits, type Rates, resourcesUnder } from './quotas';
import { oneCounter, rush } from './registration-run';

/**
 * Monday from 08:00 to 10:00 WIB, the last before a deadline, in one office for the country. There are 38 provinces and 514 regencies and
 * cities with 40 agencies each. Each agency sends one request, most of them at 08:15. Officials decide last week's requests, and people
 * look.
 */
const mix: Rates = { submit: 1, decide: 1.2, look: 4 };
const seconds = 2 * 3_600;
const submissions = (38 + 514) * 40;

const { throttle } = stageOf(readOffice('banten'), 'prod');
/** The shipped office's own limits, in an account with default quotas. */
const shipped: Limits = {
  tight: { rate: tightLimits.ThrottlingRateLimit, burst: tightLimits.ThrottlingBurstLimit },
  all: throttle,
  lambdas: 1_000,
  mails: 14,
  tableUnits: 4_000,
};
/** Own limits for a country, a warm table, and the mail quota that SES gives to large senders. */
const prepared: Limits = {
  tight: { rate: 400, burst: 800 },
  all: { rate: 2_000, burst: 4_000 },
  lambdas: 1_000,
  mails: 200,
  tableUnits: 40_000,
};

const clock = (second: number): string => {
  const minutes = 8 * 60 + Math.floor(second / 60);
  return `${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`;
};
const rounded = (value: number): string => (value < 10 ? value.toFixed(1) : `${Math.round(value)}`);

/** Returns a row for each resource, the first one to be full at the top: | resource | needs | takes | full at | morning |. */
const rowsUnder = (limits: Limits): string[] =>
  resourcesUnder(limits)
    .map((resource) => ({ resource, rate: fullAt(resource, mix) }))
    .sort((a, b) => a.rate - b.rate)
    .map(({ resource, rate }) => {
      const strain = playMorning(resource, triangle({ submissions, seconds, peakSecond: 900, mix }), seconds);
      const lost = resource.excess === 'waits' ? `waits up to ${rounded(strain.longestWait)} s` : 'turns people away';
      const morning = strain.fullFrom === undefined ? 'holds' : `full from ${clock(strain.fullFrom)}: ${lost}`;
      const [needs, takes] = [rounded(strain.most), rounded(resource.perSecond)];
      return `| ${resource.name} | ${needs} | ${takes} | ${rounded(rate)} | ${morning} |`;
    });

const numbering = async (): Promise<void> => {
  const plays = [
    ['one counter, 100 a second for 5 s', { rate: 100, seconds: 5, take: oneCounter }],
    ['slots, 100 a second for 60 s', { rate: 100, seconds: 60, take: takeSerial }],
    ['slots, one process in 50 dies, for 10 s', { rate: 100, seconds: 10, take: takeSerial, deathsPerThousand: 20 }],
  ] as const;
  console.log('| numbers | registered | turned away | a second | p50, p99 ms | waiting below the highest | gapless |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, options] of plays) {
    const { registered, busy, perSecond, p50, p99, holes, serials } = await rush(options);
    const gapless = serials.every((serial, index) => serial === index + 1) ? 'yes' : 'NO';
    console.log(`| ${name} | ${registered} | ${busy} | ${perSecond} | ${p50}, ${p99} | ${holes} | ${gapless} |`);
    if (gapless === 'NO') process.exitCode = 1;
  }
};

/** `npm run simulate -- --national`: prints tables of the resources that a country's Monday morning exceeds, and at which rate. */
export const simulateNational = async (): Promise<void> => {
  for (const [name, limits] of [
    ['As shipped', shipped],
    ['Prepared for a country', prepared],
  ] as const) {
    console.log(`\n${name}: ${submissions} submissions from 08:00 to 10:00\n`);
    console.log('| resource | needs at most, a second | takes | full at submissions a second | that morning |');
    console.log('| --- | --- | --- | --- | --- |');
    for (const row of rowsUnder(limits)) console.log(row);
  }
  console.log('\nNumbers of requests, in simulated time\n');
  await numbering();
};
