/** Leads from an address of the site to the same at the API's origin. On one machine they are the same: the API answers first. */
void fetch('/config.json')
  .then((answer) => answer.json() as Promise<{ api: string }>)
  .then(
    ({ api }) => api && api !== location.origin && location.replace(`${api}${location.pathname.replace(/\/$/, '')}`),
  );
