/**
 * Returns a fetch whose errors name the address that does not answer, and the setting that holds it. `settings` names the option or
 * setting of each address. Other addresses come from the office, which builds them from its PUBLIC_URL.
 */
export const nameUnanswered =
  (settings: Record<string, string>, send: typeof fetch = fetch): typeof fetch =>
  async (input, init) => {
    try {
      return await send(input, init);
    } catch (error) {
      const { origin } = new URL(input instanceof Request ? input.url : input);
      const named = Object.entries(settings).find(
        ([address]) => URL.canParse(address) && new URL(address).origin === origin,
      );
      const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new Error(
        `Nothing answers at ${origin}, which ${named?.[1] ?? "the office's PUBLIC_URL"} names: ${reason}`,
        {
          cause: error,
        },
      );
    }
  };
