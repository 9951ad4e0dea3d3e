/**
 * The routes that strangers may call and whose every call stores or mails something. They are bounded apart from the rest, so that a flood
 * of them leaves officials' and applicants' pages alone. The limits are requests a second of everybody together, and requests at once.
 */
export const tightRoutes = [
  'POST /api/requests',
  'POST /api/uploads',
  'POST /meja/masuk',
  'POST /tautan-baru',
] as const;
export const tight = { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 };
