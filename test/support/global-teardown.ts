/** Stops the store and removes the folder that the set-up made. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.ajuanTestDynamoDb?.close();
  await globalThis.ajuanTestSites?.remove();
}
