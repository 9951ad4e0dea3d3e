export interface Clock {
  now(): Date;
}

export interface Ids {
  /** Returns a random id for a tracking page: 128 bits or more, safe in a URL. */
  trackingId(): string;
  /** Returns a link's secret: 256 bits, safe in a URL. */
  secret(): string;
  /** Returns the SHA-256 as lower-case hex. */
  digest(content: string | Uint8Array): string;
}
