import type { BackgroundName } from '../ports/background';

/** A need of a function. Its grants, environment, clients and bundle follow from its needs. */
export type Need =
  | 'table:get'
  | 'table:query'
  | 'table:put'
  | 'table:update'
  | 'table:delete'
  /** Makes a write depend on another item, which it does not change. */
  | 'table:check'
  | 'table:batch-get'
  | 'table:batch-write'
  /** Reads an index and the heads of the cases that it names. */
  | 'index:look'
  | 'index:work'
  /** Reads only the keys of that index: statistics rows and waiting cases. */
  | 'index:work:keys'
  | 'index:register'
  | 'workflow:start'
  | 'workflow:answer'
  | 'workflow:describe'
  /** Ends an execution that can no longer be answered. */
  | 'workflow:stop'
  | 'mail:send'
  | 'files:sign-upload'
  | 'files:sign-download'
  | 'files:sign-bundle'
  /** Signs downloads of issued documents only. */
  | 'files:sign-document'
  /** Checks uploads, and copies them to keys where files never change. */
  | 'files:keep'
  /** Stores a file from the body of a request as an upload. */
  | 'files:receive'
  | 'files:issue'
  | 'files:read'
  | 'files:stream'
  /** Starts that function of the catalog without waiting for it. */
  | `background:${BackgroundName}`
  | 'limits'
  /** Uses of the table that few functions have. They give no rights of their own, and keep their code out of other bundles. */
  | UseNeed
  | 'pdf';

/** Sessions and exports of the desk, monthly memos, figures of months. */
type UseNeed = 'desk' | 'memos' | 'statistics';

/** The schedule of a function, for EventBridge Scheduler and for the local scheduler. `cron` has five fields, in croner's syntax. */
export type Schedule = { everyMinutes: number } | { cron: string; zone: string };

/** One function: its callers, its needs and its limits. */
export interface Row {
  name: string;
  /** The module below functions/, and the factory that it exports. */
  entry: { module: string; factory: string };
  /** Methods and paths of the public interface, in API Gateway's notation. `{path+}` matches every path without a route of its own. */
  routes?: readonly `${'GET' | 'POST'} /${string}`[];
  /** The placeholder for its ARN in the state machine. */
  placeholder?: string;
  schedule?: Schedule;
  /** Receives the mail service's reports: bounces and complaints. */
  hears?: 'mail-feedback';
  needs: readonly Need[];
  /** The time limit in seconds. */
  timeout: number;
  /** The memory in MB. */
  memory: number;
  purpose: string;
}

/** Needs of functions that read cases. */
export const readsCases = ['table:get', 'table:query'] as const;
/** Needs of functions that change cases. */
export const writesCases = ['table:put', 'table:update'] as const;
/** Needs of functions that deliver a recorded outcome and start a missing execution. */
export const delivers = ['workflow:start', 'workflow:answer', 'workflow:describe'] as const;

export type BackgroundNeed = Extract<Need, `background:${string}`>;
export const isBackgroundNeed = (need: Need): need is BackgroundNeed => need.startsWith('background:');
