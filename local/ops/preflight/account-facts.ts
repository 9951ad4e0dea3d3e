/** The account's answers, one a thing: absent where nobody made it yet, or where the call was refused. */
export interface AccountFacts {
  /** The reason why the region answered nothing, by the error's name. */
  regionRefused?: string;
  /** Concurrent executions that the account may run in all, and those that no function reserved. */
  concurrency?: { all: number; unreserved: number };
  /** The domains that SES proves, by name; absent where SES does not know one. */
  mail: Record<string, { verified: boolean; dkim: boolean; mailFrom: boolean } | undefined>;
  /** The stack that made each mail domain, and the API's own name. Absent: no stack of this account and region did. */
  stacks: Record<string, string | undefined>;
  /** SES's quota, which is 200 in the sandbox. */
  sendsADay?: number;
  /** The certificates of own domains by the parameter that names each, with the state that ACM gives. */
  certificates: Record<string, { status: string; region: string; domains: readonly string[] } | undefined>;
  table?: { account: string; pointInTimeRecovery: boolean; isProtected: boolean };
  /** Tells whether the office has its first roster, and names the years that its holiday table covers. */
  office?: { hasRoster: boolean; years: readonly string[] };
  /** The alarms' topic: its confirmed and its waiting subscriptions. */
  subscriptions?: { confirmed: number; waiting: number };
  /** The address of the pages that the deployed functions put into links. */
  publicUrl?: string;
  /** The alarms that stand, and functions that none watches. */
  alarms?: { standing: number; unwatched: readonly string[] };
  /** The milliseconds that this machine's clock is ahead of the service's. */
  clockAhead?: number;
}
