/**
 * AWS's prices in US dollars for one of each: the on-demand list prices of us-east-1. They were entered from memory on 24 November 2026,
 * not copied from a page. Check them, and those of ap-southeast-3 (Jakarta), before you show a sum in dollars to anyone. The counts that
 * they are multiplied with are measured. Free tiers are left out.
 */
export const prices = {
  /** Step Functions, Standard. */
  transition: 0.025 / 1_000,
  /** DynamoDB, on demand. */
  writeUnit: 0.625 / 1_000_000,
  readUnit: 0.125 / 1_000_000,
  /** Lambda: one invocation, and a GB for one second on ARM. */
  invocation: 0.2 / 1_000_000,
  gigabyteSecond: 0.0000133334,
  /** HTTP API: one request. */
  httpRequest: 1 / 1_000_000,
  /** SES: one mail. The same in every region. */
  mail: 0.1 / 1_000,
  /** S3 Standard: PUT, COPY, POST, LIST; and GET with all others. */
  fileWrite: 0.005 / 1_000,
  fileRead: 0.0004 / 1_000,
} as const;
