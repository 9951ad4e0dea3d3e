/** The services for which adapters need an SDK client. */
export type Service = 'table' | 'workflow' | 'mail' | 'files' | 'background';

/**
 * The limits of one call, in milliseconds: time to connect, time to answer, and time without data. `maxAttempts` includes the first
 * attempt.
 */
interface CallLimits {
  connectionTimeout: number;
  requestTimeout: number;
  socketTimeout: number;
  maxAttempts: number;
}

const inRegion: CallLimits = { connectionTimeout: 1_000, requestTimeout: 2_000, socketTimeout: 2_000, maxAttempts: 3 };

/** The limits on AWS: a call that hangs is retried while its function still has time. */
export const cloudLimits: Record<Service, CallLimits> = {
  table: inRegion,
  workflow: inRegion,
  background: inRegion,
  // SES has no idempotency token: a retried mail may arrive twice.
  mail: { ...inRegion, requestTimeout: 5_000, socketTimeout: 5_000, maxAttempts: 2 },
  // The reader of a file may pause: the ZIP writer stores one part before it reads the next.
  files: { ...inRegion, requestTimeout: 6_000, socketTimeout: 60_000, maxAttempts: 2 },
};

/** The limits on one machine. A slow disk or a long print delays every call there, and functions have no timeout. */
const machineLimits: CallLimits = {
  connectionTimeout: 5_000,
  requestTimeout: 30_000,
  socketTimeout: 60_000,
  maxAttempts: 3,
};

/** Returns the longest time in milliseconds that a caller may wait for one call. The SDK pauses up to one second before each retry. */
export const longestCall = ({ requestTimeout, maxAttempts }: CallLimits): number =>
  maxAttempts * requestTimeout + (maxAttempts - 1) * 1_000;

/**
 * Returns the settings of every SDK client. Without these limits a hanging connection would block its caller for ever.
 * @param endpoint the address of a local service; undefined on AWS
 */
export const clientSettings = (
  service: Service,
  endpoint?: string,
  { maxAttempts, ...times }: CallLimits = endpoint === undefined ? cloudLimits[service] : machineLimits,
) => ({
  endpoint,
  maxAttempts,
  // Without this option the SDK only warns.
  requestHandler: { ...times, throwOnRequestTimeout: true },
});
