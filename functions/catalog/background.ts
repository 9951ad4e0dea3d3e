import { delivers, readsCases, type Row, writesCases } from './row';

/** The rows of what other functions start and do not wait for, and of what the mail service tells. */
export const backgroundRows = [
  {
    name: 'bundle-case',
    entry: { module: 'tasks/bundle-case', factory: 'bundleCase' },
    needs: ['table:query', 'table:put', 'files:read', 'files:stream'],
    timeout: 900,
    memory: 512,
    purpose: 'The ZIP of a whole case',
  },
  {
    name: 'export-register',
    entry: { module: 'tasks/export-register', factory: 'exportRegister' },
    needs: ['table:get', 'index:register', 'table:put', 'files:stream'],
    timeout: 900,
    memory: 1769,
    purpose: 'The register of a period as CSV and XLSX',
  },
  {
    name: 'export-statistics',
    entry: { module: 'tasks/export-statistics', factory: 'exportStatistics' },
    needs: ['table:get', 'index:work:keys', 'table:put', 'files:stream'],
    timeout: 900,
    memory: 1769,
    purpose: "The statistics' rows of a period as CSV and XLSX",
  },
  {
    name: 'mail-lost-link',
    entry: { module: 'tasks/mail-lost-link', factory: 'mailLostLink' },
    needs: [...readsCases, 'table:batch-get', ...writesCases, 'mail:send', 'limits'],
    timeout: 30,
    memory: 512,
    purpose: 'Mails a fresh link to an applicant who lost theirs, where number and mailbox belong together',
  },
  {
    name: 'mail-sign-in-link',
    entry: { module: 'tasks/mail-sign-in-link', factory: 'mailSignInLink' },
    needs: ['table:get', 'table:put', 'mail:send'],
    timeout: 30,
    memory: 512,
    purpose: 'Mails an administrator the link that opens the desk',
  },
  {
    name: 'deliver-case',
    entry: { module: 'tasks/deliver-case', factory: 'deliverCase' },
    needs: ['table:query', 'table:update', ...delivers],
    timeout: 30,
    memory: 512,
    purpose: 'Hands one recorded outcome to the workflow, for functions that may not answer waits',
  },
  {
    name: 'note-bounce',
    entry: { module: 'tasks/note-bounce', factory: 'noteBounce' },
    hears: 'mail-feedback',
    needs: ['table:get', 'table:put'],
    timeout: 30,
    memory: 256,
    purpose: 'Marks mailboxes that could not be reached or complained',
  },
] as const satisfies readonly Row[];
