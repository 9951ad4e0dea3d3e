/**
 * The routes that are open to everyone and that store or mail something on every call. They have separate limits: a flood of them does not
 * affect other pages. The limits are requests per second of all senders together, and simultaneous requests.
 */
export const tightRoutes = [
  'POST /api/requests',
  'POST /api/uploads',
  'POST /meja/masuk',
  'POST /tautan-baru',
] as const;
export const tightLimits = { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 };
