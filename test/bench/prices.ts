/**
 * What AWS lists, in US dollars, for one of each. The office runs in ap-southeast-3 (Jakarta), whose list could not be read when
 * this was written: these are the list prices of us-east-1, assumed, as AWS's pricing pages showed them in January 2026. Asian
 * regions list the same to a tenth more (ap-south-1: DynamoDB 0.71 and 0.1425 per million). Free tiers are left out.
 */
export const prices = {
  /** Step Functions, Standard. us-east-1 list price, assumed. */
  transition: 0.025 / 1_000,
  /** DynamoDB, on demand. us-east-1 list prices, assumed. */
  writeUnit: 0.625 / 1_000_000,
  readUnit: 0.125 / 1_000_000,
  /** Lambda: one invocation, and a GB for one second on ARM. us-east-1 list prices, assumed. */
  invocation: 0.2 / 1_000_000,
  gigabyteSecond: 0.0000133334,
  /** HTTP API: one request. us-east-1 list price, assumed. */
  httpRequest: 1 / 1_000_000,
  /** SES: one mail. The same in every region. */
  mail: 0.1 / 1_000,
  /** S3 Standard: PUT, COPY, POST, LIST; and GET with all others. us-east-1 list prices, assumed. */
  fileWrite: 0.005 / 1_000,
  fileRead: 0.0004 / 1_000,
} as const;
