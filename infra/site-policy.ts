import type { Stage } from './office';

/** The sources of the page's scripts and styles, and the other origins that it may talk to. */
export interface SiteSources {
  /** CSP sources, as `'sha256-…'`, of inline scripts and styles. */
  scriptHashes: readonly string[];
  styleHashes: readonly string[];
  /** The origin that forms are sent to and scripts fetch from: the API. */
  talksTo: readonly string[];
  /** The origin that scripts send files to: the bucket. No form goes there. */
  uploadsTo: readonly string[];
}

/**
 * Returns the API's origin as the CSP names it. Without a domain name of its own, the API does not exist yet when the site does, because it
 * needs the site's origin for CORS. The policy then names the endpoints of API Gateway in the region.
 */
export const apiSource = ({ api, region }: Stage): string =>
  api ? `https://${api.domain}` : `https://*.execute-api.${region}.amazonaws.com`;

/** The site's origin, as a pattern where CloudFront has yet to give it one: what comes before the site can name no more. */
export const siteSource = ({ site }: Stage): string => (site ? `https://${site.domain}` : 'https://*.cloudfront.net');

/** The Content-Security-Policy of the static site. */
export const contentSecurityPolicy = ({ scriptHashes, styleHashes, talksTo, uploadsTo }: SiteSources): string => {
  const self = "'self'";
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [self, ...scriptHashes],
    'style-src': [self, ...styleHashes],
    'img-src': [self, 'data:'],
    'connect-src': [self, ...talksTo, ...uploadsTo],
    'form-action': [self, ...talksTo],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
};
