import { delivers, readsCases, type Row, writesCases } from './row';

/** The rows of the pages behind an official's links. */
export const officialRows = [
  {
    name: 'decide-step',
    entry: { module: 'http/official/decide-step', factory: 'decideStep' },
    routes: [
      'GET /putusan/{secret}',
      'POST /putusan/{secret}',
      'POST /putusan/{secret}/draf',
      'POST /putusan/{secret}/tautan-baru',
      'POST /putusan/{secret}/bertanda-tangan',
    ],
    needs: [
      ...readsCases,
      'table:batch-get',
      ...writesCases,
      'table:delete',
      ...delivers,
      'mail:send',
      'files:keep',
      'limits',
    ],
    timeout: 20,
    memory: 512,
    purpose: "The official's page: shows the case, records the decision",
  },
  {
    name: 'overview',
    entry: { module: 'http/official/overview', factory: 'overview' },
    routes: ['GET /ringkasan/{secret}', 'POST /ringkasan/{secret}', 'GET /ringkasan/{secret}/statistik'],
    needs: [...readsCases, 'index:work', 'table:put'],
    timeout: 10,
    memory: 512,
    purpose: 'All that waits for an official, and what they decided',
  },
  {
    name: 'start-bundle',
    entry: { module: 'http/start-bundle', factory: 'startBundle' },
    routes: ['POST /putusan/{secret}/bundel'],
    needs: [...readsCases, 'table:put', 'background:bundle-case'],
    timeout: 10,
    memory: 256,
    purpose: 'Has the ZIP of a whole case made',
  },
] as const satisfies readonly Row[];
