export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A random id for a tracking page: 128 bits or more, safe in a URL. */
  trackingId(): string;
  /** A link's secret: 256 bits, safe in a URL. */
  secret(): string;
  /** SHA-256 as lower-case hex. */
  digest(content: string | Uint8Array): string;
}
