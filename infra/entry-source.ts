import type { CatalogRow, Need } from '../functions/catalog';
import { type BackgroundNeed, isBackgroundNeed } from '../functions/catalog/row';

/** The composer of functions/deps.ts for each need. */
const composers: Record<Exclude<Need, BackgroundNeed>, string> = {
  'table:get': 'tableDeps',
  'table:query': 'tableDeps',
  'table:put': 'tableDeps',
  'table:update': 'tableDeps',
  'table:delete': 'tableDeps',
  'table:check': 'tableDeps',
  'table:batch-get': 'tableDeps',
  'table:batch-write': 'tableDeps',
  'index:look': 'tableDeps',
  'index:work': 'tableDeps',
  'index:work:keys': 'tableDeps',
  'index:register': 'tableDeps',
  'workflow:start': 'workflowDeps',
  'workflow:answer': 'workflowDeps',
  'workflow:describe': 'workflowDeps',
  'workflow:stop': 'workflowDeps',
  'mail:send': 'mailDeps',
  'files:sign-upload': 'fileLinksDeps',
  'files:sign-download': 'fileLinksDeps',
  'files:sign-bundle': 'fileLinksDeps',
  'files:sign-document': 'fileLinksDeps',
  'files:keep': 'filesDeps',
  'files:receive': 'filesDeps',
  'files:issue': 'filesDeps',
  'files:read': 'filesDeps',
  'files:stream': 'fileStreamsDeps',
  pdf: 'pdfDeps',
  // Counted in the table.
  limits: 'tableDeps',
  desk: 'deskDeps',
  memos: 'memosDeps',
  statistics: 'statisticsDeps',
};

const composersOf = (needs: readonly Need[]): string[] => [
  'baseDeps',
  ...new Set(needs.map((need) => (isBackgroundNeed(need) ? 'backgroundDeps' : composers[need]))),
];

/**
 * Returns the source of a row's entry, to be resolved from functions/. It reads the configuration once, composes only the
 * clients that the row needs, and exports `handler`. A row with routes answers API Gateway, any other takes its input as it is.
 */
export const entrySource = ({ entry, routes, needs }: CatalogRow): string => {
  const names = composersOf(needs);
  const handlerSource = `${entry.factory}({ ${names.map((name) => `...${name}(config)`).join(', ')} })`;
  return [
    ...(routes ? [`import { handle } from 'hono/aws-lambda';`] : []),
    `import { readConfig } from './config';`,
    `import { ${names.join(', ')} } from './deps';`,
    `import { ${entry.factory} } from './${entry.module}';`,
    ...(routes ? [] : [`import { withoutErrorMessage } from './tasks/without-error-message';`]),
    `const config = readConfig(process.env);`,
    `export const handler = ${routes ? 'handle' : 'withoutErrorMessage'}(${handlerSource});`,
    '',
  ].join('\n');
};
