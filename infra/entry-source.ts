import type { CatalogRow, Need } from '../functions/catalog';

/** The composers of functions/deps.ts, and the first part of the needs that ask for each. */
const composers: Record<string, string> = { table: 'tableDeps', workflow: 'workflowDeps', mail: 'mailDeps' };

const composersOf = (needs: readonly Need[]): string[] => [
  'baseDeps',
  ...Object.keys(composers)
    .filter((capability) => needs.some((need) => need.startsWith(`${capability}:`)))
    .map((capability) => composers[capability]!),
];

/**
 * The source of a row's entry, to be resolved from functions/: reads the configuration once, composes only the clients
 * that the row needs, and exports `handler`. A row with routes answers API Gateway, any other takes its input as it is.
 */
export const entrySource = ({ entry, routes, needs }: CatalogRow): string => {
  const names = composersOf(needs);
  const composed = `${entry.factory}({ ${names.map((name) => `...${name}(config)`).join(', ')} })`;
  return [
    ...(routes ? [`import { handle } from 'hono/aws-lambda';`] : []),
    `import { readConfig } from './config';`,
    `import { ${names.join(', ')} } from './deps';`,
    `import { ${entry.factory} } from './${entry.module}';`,
    `const config = readConfig(process.env);`,
    `export const handler = ${routes ? `handle(${composed})` : composed};`,
    '',
  ].join('\n');
};
