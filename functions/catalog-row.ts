/** What a function may need of the world: grants, environment, clients and bundle follow from it. */
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

/** One function: what calls it, what it needs, how long it may take. */
export interface Row {
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
