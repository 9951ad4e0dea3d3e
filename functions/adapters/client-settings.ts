/** The services whose clients the adapters take. */
export type Service = 'table' | 'workflow' | 'mail' | 'files' | 'background';

/** Time limits of one call, in milliseconds: to connect, to be answered, and without data. `maxAttempts` counts the first call. */
interface CallLimits {
  connectionTimeout: number;
  requestTimeout: number;
  socketTimeout: number;
  maxAttempts: number;
}

const inRegion: CallLimits = { connectionTimeout: 1_000, requestTimeout: 2_000, socketTimeout: 2_000, maxAttempts: 3 };

/** On AWS: a call that hangs is tried again while the function that made it still has time. */
export const cloudLimits: Record<Service, CallLimits> = {
  table: inRegion,
  workflow: inRegion,
  background: inRegion,
  // SES knows no idempotency token: a mail tried again may arrive twice.
  mail: { ...inRegion, requestTimeout: 5_000, socketTimeout: 5_000, maxAttempts: 2 },
  // The reader of a file may pause: the ZIP of a case stores one part before it reads the next.
  files: { ...inRegion, requestTimeout: 6_000, socketTimeout: 60_000, maxAttempts: 2 },
};

/** On one machine, where a slow disk or a long print makes everything wait, and no function's time runs out. */
const machineLimits: CallLimits = {
  connectionTimeout: 5_000,
  requestTimeout: 30_000,
  socketTimeout: 60_000,
  maxAttempts: 3,
};

/** Returns the most milliseconds that one call may keep its caller waiting for an answer. The SDK pauses up to a second before an attempt. */
export const longestCall = ({ requestTimeout, maxAttempts }: CallLimits): number =>
  maxAttempts * requestTimeout + (maxAttempts - 1) * 1_000;

/**
 * Returns what every client of the SDK is made with: without it a connection that hangs holds its caller for ever.
 * @param endpoint that of a local service; on AWS none
 */
export const clientSettings = (
  service: Service,
  endpoint?: string,
  { maxAttempts, ...times }: CallLimits = endpoint === undefined ? cloudLimits[service] : machineLimits,
) => ({
  endpoint,
  maxAttempts,
  // Else the SDK only warns.
  requestHandler: { ...times, throwOnRequestTimeout: true },
});
