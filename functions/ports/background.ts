/** What runs apart from the answer that asked for it. */
export interface Background {
  /** Starts a function of the catalog and does not wait for it. */
  start(functionName: string, payload: object): Promise<void>;
}
