import type { Server } from 'node:net';

/** Returns the port that a server listens on. @throws if it does not listen on a port */
export const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
};
