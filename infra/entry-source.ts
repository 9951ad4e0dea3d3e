import type { CatalogRow, Need } from '../functions/catalog';
import type { OfficeProfile } from '../functions/domain/office-profile';

/** The composer of functions/deps.ts that each need asks for. */
const composers: Record<Need, string> = {
  'table:read': 'tableDeps',
  'table:write': 'tableDeps',
  'workflow:start': 'workflowDeps',
  'workflow:answer': 'workflowDeps',
  'workflow:describe': 'workflowDeps',
  'mail:send': 'mailDeps',
  'files:sign': 'fileLinksDeps',
  'files:read': 'filesDeps',
  'files:write': 'filesDeps',
  'files:stream': 'fileStreamsDeps',
  'background:start': 'backgroundDeps',
  pdf: 'pdfDeps',
  // Counted in the table.
  limits: 'tableDeps',
};

const composersOf = (needs: readonly Need[]): string[] => [
  'baseDeps',
  ...new Set(needs.map((need) => composers[need])),
];

/**
 * The source of a row's entry, to be resolved from functions/: sets the office, reads the configuration once, composes only the clients
 * that the row needs, and exports `handler`. A row with routes answers API Gateway, any other takes its input as it is.
 */
export const entrySource = ({ entry, routes, needs }: CatalogRow, profile: OfficeProfile): string => {
  const names = composersOf(needs);
  const composed = `${entry.factory}({ ${names.map((name) => `...${name}(config)`).join(', ')} })`;
  return [
    ...(routes ? [`import { handle } from 'hono/aws-lambda';`] : []),
    `import { readConfig } from './config';`,
    `import { ${names.join(', ')} } from './deps';`,
    `import { useProfile } from './domain/office-profile';`,
    `import { ${entry.factory} } from './${entry.module}';`,
    ...(routes ? [] : [`import { unquoted } from './tasks/unquoted';`]),
    `useProfile(${JSON.stringify(profile)});`,
    `const config = readConfig(process.env);`,
    `export const handler = ${routes ? 'handle' : 'unquoted'}(${composed});`,
    '',
  ].join('\n');
};
