import type { BackgroundName } from '../ports/background';

/** A need of a function. Grants, environment, clients and bundle follow from it. */
export type Need =
  | 'table:get'
  | 'table:query'
  | 'table:put'
  | 'table:update'
  | 'table:delete'
  /** Makes a write depend on an item that it leaves alone. */
  | 'table:check'
  | 'table:batch-get'
  | 'table:batch-write'
  /** An index, and the heads of what it finds. */
  | 'index:look'
  | 'index:work'
  /** The keys of that index alone: the statistics' rows, and what waits. */
  | 'index:work:keys'
  | 'index:register'
  | 'workflow:start'
  | 'workflow:answer'
  | 'workflow:describe'
  /** Ends an execution that waits for nobody. */
  | 'workflow:stop'
  | 'mail:send'
  | 'files:sign-upload'
  | 'files:sign-download'
  | 'files:sign-bundle'
  /** The same of issued documents alone. */
  | 'files:sign-document'
  /** Checks uploads, and copies them to where they never change. */
  | 'files:keep'
  /** Puts a file that came in a request itself to where uploads stand. */
  | 'files:receive'
  | 'files:issue'
  | 'files:read'
  | 'files:stream'
  /** Starts that function of the catalog, and does not wait for it. */
  | `background:${BackgroundName}`
  | 'limits'
  | 'pdf';

/** The schedule of a function, for EventBridge Scheduler and the local scheduler. A cron has five fields, as croner reads it. */
export type Schedule = { everyMinutes: number } | { cron: string; zone: string };

/** One function: what calls it, what it needs, how long it may take. */
export interface Row {
  name: string;
  /** The module below functions/ and the factory that it exports. */
  entry: { module: string; factory: string };
  /** Method and path of the public interface, in API Gateway's notation; `{path+}` is whatever no other route answers. */
  routes?: readonly `${'GET' | 'POST'} /${string}`[];
  /** The placeholder of its ARN in the state machine. */
  placeholder?: string;
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

/** Needs of functions that read cases. */
export const readsCases = ['table:get', 'table:query'] as const;
/** Needs of functions that change cases. */
export const writesCases = ['table:put', 'table:update'] as const;
/** Needs of functions that hand a recorded outcome to its wait, and start an execution that does not run. */
export const delivers = ['workflow:start', 'workflow:answer', 'workflow:describe'] as const;

export type BackgroundNeed = Extract<Need, `background:${string}`>;
export const isBackgroundNeed = (need: Need): need is BackgroundNeed => need.startsWith('background:');
