import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config';
import { LinkCut } from '../domain/errors';
import { linkFault } from '../domain/forms/link-text';
import { sheetHashes } from '../pages/parts/sheets';

export const maxBody = 256 * 1024;

interface AppOptions {
  /** Origin of the scripts that its pages load; none: no script runs. */
  scriptsFrom?: string;
  /** Origins that its scripts may send to, besides its own. */
  sendsTo?: readonly string[];
  /** Origins of files that its pages show in place, besides their own; undefined: they show none. */
  showsFrom?: readonly string[];
  /** Bytes that a form with a file may have, where one brings it by itself. */
  maxFileBody?: number;
  /** Its forms are told from other sites' by their Origin, which browsers blank where no referrer may be sent. */
  checksOrigin?: true;
  /** Its answers hold nothing personal: whoever got one may keep it that long. An error is never kept. */
  keptSeconds?: number;
}

/** Pages that show files, and whose script attaches them: it comes from the site, and sends to this origin and to where files go. */
export const pageScripts = ({ siteUrl, filesOrigin }: Pick<Config, 'siteUrl' | 'filesOrigin'>): AppOptions => ({
  scriptsFrom: siteUrl,
  sendsTo: filesOrigin ? [filesOrigin] : [],
  showsFrom: filesOrigin ? [filesOrigin] : [],
});

const boundedBy = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413);
    },
  });

/** An app with what every answer carries: strict headers, no caching of anything personal, bounded bodies. */
export const newApp = (options: AppOptions = {}): Hono => {
  const { scriptsFrom, sendsTo = [], showsFrom, checksOrigin, keptSeconds, maxFileBody = maxBody } = options;
  const app = new Hono();
  // Compressed here, as API Gateway does not compress. The attack on compression (BREACH) takes a page that repeats an attacker's text.
  // Behind a secret link, nobody can ask for such a page without the secret. The desk's pages, behind a cookie, repeat the searched text:
  // they stay plain.
  if (!checksOrigin) app.use(compress({ encoding: 'gzip' }));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: sheetHashes(),
        // Logo and tab mark are part of the page.
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
    c.header('Cache-Control', keptSeconds && c.res.ok ? `public, max-age=${keptSeconds}` : 'no-store');
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
