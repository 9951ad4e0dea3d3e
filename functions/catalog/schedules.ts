import { delivers, readsCases, type Row, writesCases } from './row';

/** The functions that a schedule starts. */
export const scheduledRows = [
  {
    name: 'redeliver-cases',
    entry: { module: 'tasks/redeliver-cases', factory: 'redeliverCases' },
    schedule: { everyMinutes: 5 },
    needs: [
      ...readsCases,
      'index:look',
      ...writesCases,
      ...delivers,
      'workflow:stop',
      'background:issue-documents',
      'mail:send',
    ],
    timeout: 240,
    memory: 512,
    purpose: 'Hands over what got stuck: decisions, mails, documents, executions',
  },
  {
    name: 'move-holders',
    entry: { module: 'tasks/move-holders', factory: 'moveHolders' },
    schedule: { everyMinutes: 5 },
    needs: [...readsCases, 'index:work', ...writesCases, 'background:issue-documents', 'mail:send'],
    timeout: 240,
    memory: 512,
    purpose: 'Moves open steps to whoever may decide them now, and their dates after the calendar',
  },
  {
    name: 'count-months',
    entry: { module: 'tasks/count-months', factory: 'countMonths' },
    schedule: { everyMinutes: 30 },
    needs: ['table:get', 'index:work:keys', 'table:put', 'statistics'],
    timeout: 240,
    memory: 512,
    purpose: 'Keeps the figures of each month, so that a page of statistics reads little',
  },
  {
    name: 'morning-round',
    entry: { module: 'tasks/morning-round', factory: 'morningRound' },
    schedule: { cron: '0 8 * * *', zone: 'Asia/Jakarta' },
    needs: [
      ...readsCases,
      'index:work',
      ...writesCases,
      'table:delete',
      'table:batch-write',
      'background:deliver-case',
      'mail:send',
    ],
    timeout: 900,
    memory: 512,
    purpose: 'One mail to each person with all that waits for them; lapses what applicants held back too long',
  },
] as const satisfies readonly Row[];
