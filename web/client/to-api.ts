/**
 * Redirects from an address of the site to the same path at the API's origin. On one machine both are the same, and the API answers
 * first.
 */
void fetch('/config.json')
  .then((answer): Promise<{ api: string }> => answer.json())
  .then(
    ({ api }) => api && api !== location.origin && location.replace(`${api}${location.pathname.replace(/\/$/, '')}`),
  );
