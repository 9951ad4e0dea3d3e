/** Stops the store that the set-up started. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.ajuanTestDynamoDb?.close();
}
