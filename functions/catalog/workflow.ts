import { readsCases, type Row, writesCases } from './row';

/** The functions that the state machine calls. */
export const workflowRows = [
  {
    name: 'open-step',
    entry: { module: 'tasks/open-step', factory: 'openStep' },
    placeholder: 'OpenStepArn',
    needs: [
      ...readsCases,
      ...writesCases,
      'table:check',
      'table:batch-write',
      'workflow:answer',
      'background:issue-documents',
      'mail:send',
    ],
    timeout: 30,
    memory: 512,
    purpose: 'Opens a step for whoever decides it, and mails the links',
  },
  {
    name: 'issue-documents',
    entry: { module: 'tasks/issue-documents', factory: 'issueDocuments' },
    placeholder: 'IssueDocumentsArn',
    needs: [...readsCases, ...writesCases, 'files:issue', 'pdf'],
    timeout: 60,
    memory: 1024,
    purpose: 'Issues the official documents of what was decided',
  },
  {
    name: 'close-case',
    entry: { module: 'tasks/close-case', factory: 'closeCase' },
    placeholder: 'CloseCaseArn',
    needs: [...readsCases, ...writesCases, 'mail:send'],
    timeout: 30,
    memory: 512,
    purpose: 'Tells the applicant how the case ended, and whoever had it when it was withdrawn',
  },
  {
    name: 'flag-case',
    entry: { module: 'tasks/flag-case', factory: 'flagCase' },
    placeholder: 'FlagCaseArn',
    needs: ['table:update'],
    timeout: 10,
    memory: 256,
    purpose: 'Marks a case whose workflow gave up, for ops',
  },
] as const satisfies readonly Row[];
