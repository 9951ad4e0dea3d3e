import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config';
import { LinkCut } from '../domain/errors';
import { linkFault } from '../domain/forms/link-text';
import { sheetHashes } from '../pages/parts/sheets';
import { limitBody } from './limit-body';

export const maxBody = 256 * 1024;

interface AppOptions {
  /** The origin of the scripts that its pages load. Undefined: no script runs. */
  scriptsFrom?: string;
  /** Origins to which its scripts may send, in addition to its own. */
  sendsTo?: readonly string[];
  /** Origins of files that its pages embed, in addition to its own. Undefined: its pages embed no files. */
  showsFrom?: readonly string[];
  /** The most bytes of a form that contains a file. */
  maxFileBody?: number;
  /** Its forms check the Origin against other sites. Browsers omit the Origin if no referrer may be sent. */
  checksOrigin?: true;
  /** The seconds for which a client may cache its answers. Such answers hold no personal data. Errors are never cached. */
  publicMaxAgeSeconds?: number;
}

/**
 * Returns the options of pages that show files and attach them by script. The script comes from the site. It sends to its own origin and to
 * the origin of files.
 */
export const pageScripts = ({ siteUrl, filesOrigin }: Pick<Config, 'siteUrl' | 'filesOrigin'>): AppOptions => ({
  scriptsFrom: siteUrl,
  sendsTo: filesOrigin ? [filesOrigin] : [],
  showsFrom: filesOrigin ? [filesOrigin] : [],
});

const boundedBy = (maxSize: number) =>
  limitBody(maxSize, () => {
    throw new HTTPException(413);
  });

/** Returns an app with strict headers, no caching of personal data, and a size limit for request bodies. */
export const newApp = (options: AppOptions = {}): Hono => {
  const { scriptsFrom, sendsTo = [], showsFrom, checksOrigin, publicMaxAgeSeconds, maxFileBody = maxBody } = options;
  const app = new Hono();
  // Compresses here, because API Gateway does not. The attack on compression (BREACH) needs a page that repeats an attacker's text. Nobody
  // can request a page behind a secret link without the secret. The desk's pages, behind a cookie, repeat the searched text, so they stay
  // uncompressed.
  if (!checksOrigin) app.use(compress({ encoding: 'gzip' }));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: sheetHashes(),
        // Logo and favicon are part of the page.
        imgSrc: ['data:', ...(showsFrom ? ["'self'", ...showsFrom] : [])],
        ...(showsFrom && { frameSrc: ["'self'", ...showsFrom] }),
        ...(scriptsFrom && { scriptSrc: [scriptsFrom], connectSrc: ["'self'", ...sendsTo] }),
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: checksOrigin ? 'same-origin' : 'no-referrer',
      xFrameOptions: 'DENY',
      strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', publicMaxAgeSeconds && c.res.ok ? `public, max-age=${publicMaxAgeSeconds}` : 'no-store');
  });
  app.use(async (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method)) return next();
    const { pathname, search } = new URL(c.req.url);
    const fault = linkFault(pathname);
    if (fault === 'cut') throw new LinkCut('link');
    return fault ? c.redirect(`${fault.tidied}${search}`, 303) : next();
  });
  const [usual, withFile] = [boundedBy(maxBody), boundedBy(maxFileBody)];
  app.use((c, next) => (c.req.header('content-type')?.startsWith('multipart/form-data') ? withFile : usual)(c, next));
  return app;
};
