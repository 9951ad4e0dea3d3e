import { once } from 'node:events';
import { createServer } from 'node:net';
import { portOf } from './port-of';

/** Returns a TCP port on which nothing listens at this moment, on any interface. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '0.0.0.0');
  await once(probe, 'listening');
  const port = portOf(probe);
  probe.close();
  await once(probe, 'close');
  return port;
}
