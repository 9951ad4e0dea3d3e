import type { Stage } from './office';

/** The sources of the page's scripts and styles, and the other origins that it may talk to. */
export interface SiteSources {
  /** CSP sources, as `'sha256-…'`, of inline scripts and styles. */
  scriptHashes: readonly string[];
  styleHashes: readonly string[];
  /** The origin that forms are sent to and scripts fetch from: the API. */
  talksTo: readonly string[];
  /** The origin that scripts send files to: the bucket. Forms do not go there. */
  uploadsTo: readonly string[];
}

/**
 * Returns the API's origin as the CSP names it. Without a domain name of its own, the API does not exist yet when the site does, because it
 * needs the site's origin for CORS. The policy then names the endpoints of API Gateway in the region.
 */
export const apiSource = ({ api, region }: Stage): string =>
  api && !api.pending ? `https://${api.domain}` : `https://*.execute-api.${region}.amazonaws.com`;

/**
 * Returns the origins of pages that may send files to the bucket. A page of before an own domain lives on at the address that AWS gave, and
 * so do mailed links: both addresses are named. The bucket is made first, and names AWS's by a pattern.
 */
export const uploadSources = ({ site, api, region }: Stage): string[] => [
  ...(site ? [`https://${site.domain}`] : []),
  'https://*.cloudfront.net',
  ...(api ? [`https://${api.domain}`] : []),
  ...(api?.only ? [] : [`https://*.execute-api.${region}.amazonaws.com`]),
];

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
