import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { style } from '../pages/style';

export const maxBody = 256 * 1024;

/** What CSP names of the one inlined style sheet. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** An app with what every answer carries: strict headers, no caching of anything personal, bounded bodies. */
export const newApp = (): Hono => {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [styleHash],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use(
    bodyLimit({
      maxSize: maxBody,
      onError: () => {
        throw new HTTPException(413);
      },
    }),
  );
  return app;
};
