import { createHash, randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../ports/system';

export const systemClock: Clock = { now: () => new Date() };

export const systemIds: Ids = {
  trackingId: () => randomBytes(18).toString('base64url'),
  secret: () => randomBytes(32).toString('base64url'),
  digest: (content) => createHash('sha256').update(content).digest('hex'),
};
