import type { StepId } from './domain/sop';

/**
 * Every Lambda as one row: routes, grants, environment, bundles, the local server and the state machine's placeholders
 * derive from here. A new endpoint is one file and one row.
 */
export type Need =
  | 'table:read'
  | 'table:write'
  | 'workflow:start'
  | 'workflow:answer'
  | 'workflow:describe'
  | 'mail:send'
  | 'files:sign'
  | 'files:read'
  | 'files:write'
  | 'files:stream'
  | 'background:start'
  | 'limits'
  | 'pdf';

/** What EventBridge Scheduler and the local scheduler run a function by; a cron has five fields, as croner reads it. */
export type Schedule = { everyMinutes: number } | { cron: string; zone: string };

interface Row {
  name: string;
  /** The module below functions/ and the factory that it exports. */
  entry: { module: string; factory: string };
  /** Method and path of the public interface, in API Gateway's notation. */
  routes?: readonly `${'GET' | 'POST'} /${string}`[];
  /** The placeholder of its ARN in the state machine. */
  placeholder?: string;
  /** Other functions may start it, and do not wait for it. */
  background?: true;
  schedule?: Schedule;
  /** It is told of what became of mails: bounces and complaints. */
  hears?: 'mail-feedback';
  needs: readonly Need[];
  /** Seconds. */
  timeout: number;
  /** MB. */
  memory: number;
  purpose: string;
}

export const catalog = [
  {
    name: 'submit-request',
    entry: { module: 'http/submit-request', factory: 'submitRequest' },
    routes: ['POST /api/requests'],
    needs: ['table:read', 'table:write', 'workflow:start', 'files:read', 'files:write', 'limits'],
    timeout: 20,
    memory: 512,
    purpose: 'Registers a request (step 1) and starts its execution',
  },
  {
    name: 'sign-uploads',
    entry: { module: 'http/sign-uploads', factory: 'signUploads' },
    routes: ['POST /api/uploads', 'POST /putusan/{secret}/berkas', 'POST /pemohon/{secret}/berkas'],
    needs: ['table:read', 'table:write', 'files:sign', 'limits'],
    timeout: 10,
    memory: 512,
    purpose: 'The address for one upload of one file',
  },
  {
    name: 'download-file',
    entry: { module: 'http/download-file', factory: 'downloadFile' },
    routes: ['GET /putusan/{secret}/berkas/{fileId}', 'GET /pemohon/{secret}/berkas/{fileId}'],
    needs: ['table:read', 'files:sign'],
    timeout: 10,
    memory: 512,
    purpose: "A short-lived download of a case's file",
  },
  {
    name: 'verify-document',
    entry: { module: 'http/verify-document', factory: 'verifyDocument' },
    routes: ['GET /verifikasi/{documentId}'],
    needs: ['table:read'],
    timeout: 10,
    memory: 512,
    purpose: "What a document's QR opens",
  },
  {
    name: 'track-case',
    entry: { module: 'http/track-case', factory: 'trackCase' },
    routes: ['GET /lacak/{trackingId}', 'GET /api/cases/{trackingId}'],
    needs: ['table:read'],
    timeout: 10,
    memory: 512,
    purpose: 'The tracking page and its JSON',
  },
  {
    name: 'decide-step',
    entry: { module: 'http/decide-step', factory: 'decideStep' },
    routes: [
      'GET /putusan/{secret}',
      'POST /putusan/{secret}',
      'POST /putusan/{secret}/tautan-baru',
      'POST /putusan/{secret}/bertanda-tangan',
    ],
    needs: [
      'table:read',
      'table:write',
      'workflow:start',
      'workflow:answer',
      'workflow:describe',
      'mail:send',
      'files:read',
      'files:write',
      'limits',
    ],
    timeout: 20,
    memory: 512,
    purpose: "The official's page: shows the case, records the decision",
  },
  {
    name: 'overview',
    entry: { module: 'http/overview', factory: 'overview' },
    routes: ['GET /ringkasan/{secret}', 'POST /ringkasan/{secret}'],
    needs: ['table:read', 'table:write'],
    timeout: 10,
    memory: 512,
    purpose: 'All that waits for an official, and what they decided',
  },
  {
    name: 'start-bundle',
    entry: { module: 'http/start-bundle', factory: 'startBundle' },
    routes: ['POST /putusan/{secret}/bundel'],
    needs: ['table:read', 'table:write', 'background:start'],
    timeout: 10,
    memory: 256,
    purpose: 'Has the ZIP of a whole case made',
  },
  {
    name: 'applicant',
    entry: { module: 'http/applicant', factory: 'applicantPages' },
    routes: ['GET /pemohon/{secret}', 'POST /pemohon/{secret}', 'POST /pemohon/{secret}/tautan-baru'],
    needs: [
      'table:read',
      'table:write',
      'workflow:start',
      'workflow:answer',
      'workflow:describe',
      'mail:send',
      'files:read',
      'files:write',
      'limits',
    ],
    timeout: 20,
    memory: 512,
    purpose: "The applicant's page: shows the case, takes a revision or a withdrawal",
  },
  {
    name: 'desk-sign-in',
    entry: { module: 'http/desk/sign-in', factory: 'deskSignIn' },
    routes: [
      'GET /meja/masuk',
      'POST /meja/masuk',
      'GET /meja/masuk/{secret}',
      'POST /meja/masuk/{secret}',
      'POST /meja/keluar',
    ],
    needs: ['table:read', 'table:write', 'mail:send'],
    timeout: 10,
    memory: 512,
    purpose: "Sign-in to the secretariat's desk by a one-time link",
  },
  {
    name: 'desk-cases',
    entry: { module: 'http/desk/cases', factory: 'deskCases' },
    routes: [
      'GET /meja',
      'GET /meja/permohonan/{caseId}',
      'GET /meja/permohonan/{caseId}/berkas/{fileId}',
      'POST /meja/permohonan/{caseId}/tautan',
      'POST /meja/permohonan/{caseId}/alih',
      'POST /meja/permohonan/{caseId}/buka',
    ],
    needs: [
      'table:read',
      'table:write',
      'workflow:start',
      'workflow:answer',
      'workflow:describe',
      'mail:send',
      'files:sign',
    ],
    timeout: 20,
    memory: 512,
    purpose: 'The register, and what the secretariat may do to a case',
  },
  {
    name: 'desk-office',
    entry: { module: 'http/desk/office', factory: 'deskOffice' },
    routes: [
      'GET /meja/pejabat',
      'POST /meja/pejabat',
      'GET /meja/pejabat/{id}',
      'POST /meja/pejabat/{id}',
      'GET /meja/jabatan/{id}',
      'POST /meja/jabatan/{id}',
      'GET /meja/libur',
      'POST /meja/libur',
      'GET /meja/nama',
      'POST /meja/nama',
      'GET /meja/administrator',
      'POST /meja/administrator',
      'GET /meja/catatan',
    ],
    needs: ['table:read', 'table:write', 'background:start'],
    timeout: 20,
    memory: 512,
    purpose: "The office's roster, holidays, reserved names and administrators",
  },
  {
    name: 'desk-export',
    entry: { module: 'http/desk/export', factory: 'deskExport' },
    routes: [
      'GET /meja/ekspor',
      'POST /meja/ekspor',
      'GET /meja/ekspor/{exportId}',
      'GET /meja/ekspor/{exportId}/{format}',
    ],
    needs: ['table:read', 'table:write', 'background:start', 'files:sign'],
    timeout: 10,
    memory: 512,
    purpose: 'The register as files',
  },
  {
    name: 'open-step',
    entry: { module: 'tasks/open-step', factory: 'openStep' },
    placeholder: 'OpenStepArn',
    needs: ['table:read', 'table:write', 'workflow:answer', 'mail:send'],
    timeout: 30,
    memory: 512,
    purpose: 'Opens a step for whoever decides it, and mails the links',
  },
  {
    name: 'issue-documents',
    entry: { module: 'tasks/issue-documents', factory: 'issueDocuments' },
    placeholder: 'IssueDocumentsArn',
    needs: ['table:read', 'table:write', 'files:write', 'pdf'],
    timeout: 60,
    memory: 1024,
    purpose: 'Issues the official documents of what was decided',
  },
  {
    name: 'close-case',
    entry: { module: 'tasks/close-case', factory: 'closeCase' },
    placeholder: 'CloseCaseArn',
    needs: ['table:read', 'table:write', 'mail:send'],
    timeout: 30,
    memory: 512,
    purpose: 'Tells the applicant how the case ended',
  },
  {
    name: 'flag-case',
    entry: { module: 'tasks/flag-case', factory: 'flagCase' },
    placeholder: 'FlagCaseArn',
    needs: ['table:write'],
    timeout: 10,
    memory: 256,
    purpose: 'Marks a case whose workflow gave up, for ops',
  },
  {
    name: 'bundle-case',
    entry: { module: 'tasks/bundle-case', factory: 'bundleCase' },
    background: true,
    needs: ['table:read', 'table:write', 'files:read', 'files:stream'],
    timeout: 900,
    memory: 512,
    purpose: 'The ZIP of a whole case',
  },
  {
    name: 'export-register',
    entry: { module: 'tasks/export-register', factory: 'exportRegister' },
    background: true,
    needs: ['table:read', 'table:write', 'files:stream'],
    timeout: 900,
    memory: 1769,
    purpose: 'The register of a period as CSV and XLSX',
  },
  {
    name: 'redeliver',
    entry: { module: 'tasks/redeliver', factory: 'redeliver' },
    background: true,
    schedule: { everyMinutes: 5 },
    needs: ['table:read', 'table:write', 'workflow:start', 'workflow:answer', 'workflow:describe', 'mail:send'],
    timeout: 240,
    memory: 512,
    purpose: 'Hands over what got stuck: decisions, mails, executions, steps of former holders',
  },
  {
    name: 'morning-round',
    entry: { module: 'tasks/morning-round', factory: 'morningRound' },
    schedule: { cron: '0 8 * * *', zone: 'Asia/Jakarta' },
    needs: ['table:read', 'table:write', 'workflow:start', 'workflow:answer', 'workflow:describe', 'mail:send'],
    timeout: 900,
    memory: 512,
    purpose: 'One mail to each person with all that waits for them; lapses what applicants held back too long',
  },
  {
    name: 'note-bounce',
    entry: { module: 'tasks/note-bounce', factory: 'noteBounce' },
    hears: 'mail-feedback',
    needs: ['table:read', 'table:write'],
    timeout: 30,
    memory: 256,
    purpose: 'Marks mailboxes that could not be reached or complained',
  },
] as const satisfies readonly Row[];
export type CatalogRow = Row;
export const rows: readonly Row[] = catalog;

/** What the state machine hands to the task that opens a step. */
export interface OpenStepInput {
  caseId: string;
  step: StepId;
  taskToken: string;
}
