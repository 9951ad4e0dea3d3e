import { once } from 'node:events';
import { createServer } from 'node:net';
import { portOf } from './port-of';

/** A TCP port that nothing listens on, on any interface, at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '0.0.0.0');
  await once(probe, 'listening');
  const port = portOf(probe);
  probe.close();
  await once(probe, 'close');
  return port;
}
