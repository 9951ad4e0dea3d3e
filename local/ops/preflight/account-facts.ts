/** The account's answers, one for each thing. Absent if the thing does not exist yet or the call was refused. */
export interface AccountFacts {
  /** The error's name, if the region answered no call. */
  regionRefused?: string;
  /** The account's limit of concurrent executions, and the executions that no function reserved. */
  concurrency?: { all: number; unreserved: number };
  /** The domains that SES verifies, by name. Absent for a domain that SES does not know. */
  mail: Record<string, { verified: boolean; dkim: boolean; mailFrom: boolean } | undefined>;
  /** The stack that made each mail domain, and the API's own name. Absent: no stack of this account and region did. */
  stacks: Record<string, string | undefined>;
  /** SES's quota, which is 200 in the sandbox. */
  mailsPerDay?: number;
  /** The certificates of the stage's own domains, by the parameter that holds their ARN, with ACM's status. */
  certificates: Record<string, { status: string; region: string; domains: readonly string[] } | undefined>;
  table?: { account: string; pointInTimeRecovery: boolean; isProtected: boolean };
  /** True as `hasRoster` if the office has its first roster. `years`: the years in its holiday table. */
  office?: { hasRoster: boolean; years: readonly string[] };
  /** The alarms' topic: its confirmed and its waiting subscriptions. */
  subscriptions?: { confirmed: number; waiting: number };
  /** The address of the pages that the deployed functions put into links. */
  publicUrl?: string;
  /** Before the first deployment: the log groups with the stage's fixed names. A removed stage left them. */
  orphanedLogGroups?: readonly string[];
  /** The number of existing alarms, and the functions without an alarm. */
  alarms?: { existing: number; functionsWithoutAlarm: readonly string[] };
  /** The milliseconds by which this machine's clock is ahead of the service's. */
  clockAheadMs?: number;
}
