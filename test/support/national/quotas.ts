/** The acts of people on such a morning. The mix gives the number of each for one submission. */
export const acts = ['submit', 'decide', 'look'] as const;
export type Act = (typeof acts)[number];
export type Rates = Readonly<Record<Act, number>>;

/** A resource with a limited number of units per second. A bucket of `burst` units is full at the beginning. */
export interface Resource {
  name: string;
  perSecond: number;
  burst: number;
  /** The units that an act takes. For concurrency these are seconds of running: Little's law gives the number of simultaneous runs. */
  takes: Partial<Rates>;
  /** The treatment of a call above the limit: the person is refused and tries again, or the call waits. */
  excess: 'turns away' | 'waits';
}

/** The office's own limits, and the account's quotas that AWS raises on request. */
export interface Limits {
  /** The limits of the routes that anybody may call, and of all routes: requests per second and simultaneous requests. */
  tight: { rate: number; burst: number };
  all: { rate: number; burst: number };
  lambdas: number;
  mails: number;
  tableUnits: number;
}

/** The write units of one partition key ("Designing partition keys" in DynamoDB's guide). */
const partition = { perSecond: 1000, burst: 1000, excess: 'waits' } as const;

/**
 * Returns every resource that a morning uses, with the figures of docs/performance.md. The quotas of Step Functions are those of regions
 * without the raised default ("Step Functions service quotas").
 */
export const resourcesUnder = ({ tight, all, lambdas, mails, tableUnits }: Limits): Resource[] => [
  {
    name: 'our limit of uploads',
    perSecond: tight.rate,
    burst: tight.burst,
    excess: 'turns away',
    takes: { submit: 2 },
  },
  {
    name: 'our limit of submissions',
    perSecond: tight.rate,
    burst: tight.burst,
    excess: 'turns away',
    takes: { submit: 1 },
  },
  {
    name: 'our limit of all routes',
    perSecond: all.rate,
    burst: all.burst,
    excess: 'turns away',
    takes: { submit: 3, decide: 2, look: 1 },
  },
  {
    name: 'API Gateway, requests of the account',
    // ap-southeast-3 has less than most regions ("Amazon API Gateway quotas", account-level).
    perSecond: 2_500,
    burst: 1_250,
    excess: 'turns away',
    takes: { submit: 3, decide: 2, look: 1 },
  },
  {
    name: 'Lambda, functions at once',
    perSecond: lambdas,
    burst: 0,
    excess: 'turns away',
    takes: { submit: 2.5, decide: 1.7, look: 0.1 },
  },
  { name: 'SES, mails', perSecond: mails, burst: 0, excess: 'waits', takes: { submit: 2, decide: 2 } },
  {
    name: 'DynamoDB, write units of the table',
    perSecond: tableUnits,
    burst: tableUnits,
    excess: 'waits',
    takes: { submit: 51, decide: 20 },
  },
  {
    name: 'Step Functions, StartExecution',
    perSecond: 150,
    burst: 800,
    excess: 'waits',
    takes: { submit: 1 },
  },
  {
    name: 'Step Functions, transitions',
    perSecond: 800,
    burst: 800,
    excess: 'waits',
    takes: { submit: 3, decide: 3 },
  },
  { ...partition, name: '`serial#<year>`', takes: { submit: 4 } },
  { ...partition, name: 'index `look`, key `case`', takes: { submit: 3, decide: 3 } },
  { ...partition, name: 'index `register`, the first shelf', takes: { submit: 1, decide: 1 } },
  { ...partition, name: '`word#DIN`', takes: { submit: 2 } },
  { ...partition, name: 'index `work`, the head of the office', takes: { submit: 1, decide: 1 } },
  { ...partition, name: '`outgoing`', takes: { decide: 1 } },
];
