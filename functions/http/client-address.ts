import type { Context } from 'hono';
import * as z from 'zod/mini';

const onAws = z.object({
  event: z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) }),
});
const onOneMachine = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/**
 * Returns the sender's network address as API Gateway or the socket gives it. Ignores headers such as X-Forwarded-For, because the sender
 * can invent them. Returns undefined if a handler is called without a server.
 */
export const clientAddress = ({ env }: Context): string | undefined => {
  const aws = onAws.safeParse(env);
  if (aws.success) return aws.data.event.requestContext.http.sourceIp;
  const local = onOneMachine.safeParse(env);
  return local.success ? local.data.incoming.socket.remoteAddress : undefined;
};
