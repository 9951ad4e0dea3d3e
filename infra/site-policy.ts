import type { Stage } from './office';

/** The other origins that the site's pages may talk to. */
export interface SiteSources {
  /** The origins that forms are sent to and scripts fetch from: the API's. */
  talksTo: readonly string[];
  /** The origin that scripts send files to: the bucket. Forms do not go there. */
  uploadsTo: readonly string[];
}

/**
 * Returns the API's origins for the CSP. Both an own name and AWS's address are listed, because the site's headers change before its files
 * do. AWS's address does not exist yet when the site is deployed, because the API needs the site's origin for CORS. The policy then names
 * the endpoints of API Gateway in the region.
 */
export const apiSources = ({ api, region }: Stage): string[] => [
  ...(api ? [`https://${api.domain}`] : []),
  ...(api?.only ? [] : [`https://*.execute-api.${region}.amazonaws.com`]),
];

/**
 * Returns the origins of pages that may send files to the bucket. Pages and mailed links from before an own domain still use AWS's address,
 * so both addresses are named. The bucket is created first, and names AWS's address by a pattern.
 */
export const uploadSources = (stage: Stage): string[] => [
  ...(stage.site ? [`https://${stage.site.domain}`] : []),
  'https://*.cloudfront.net',
  ...apiSources(stage),
];

/**
 * Returns the Content-Security-Policy of the static site. It holds nothing of a single build, because pages of another build meet it while
 * a deployment runs and in caches. Each page names the hashes of its styles itself (web/build.tsx): a browser enforces both policies.
 */
export const contentSecurityPolicy = ({ talksTo, uploadsTo }: SiteSources): string => {
  const self = "'self'";
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [self],
    'style-src': [self, "'unsafe-inline'"],
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
