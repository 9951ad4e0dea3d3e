/** The events that may be logged. Their keys are a closed list, and none can hold personal data or a secret. */
export type LogEvent =
  | 'registered'
  | 'decided'
  | 'opened'
  | 'closed'
  | 'proposed'
  | 'issued'
  | 'bundled'
  | 'exported'
  | 'imported'
  | 'counted'
  | 'delivery-failed'
  | 'start-failed'
  | 'mail-failed'
  | 'flagged'
  | 'restarted'
  | 'redelivered'
  | 'waited'
  | 'holidays-missing'
  /** A request came before the office had its first roster. */
  | 'not-open'
  | 'moved'
  | 'lapsed'
  | 'rescheduled'
  | 'reminded'
  /** Figures were counted by a clock ahead of this one. */
  | 'clock-went-back'
  | 'bounced'
  | 'failed';

/** Failures that were answered or put off, so that Lambda counts no error. Each rings the alarm of its function. */
export const failureEvents = [
  'failed',
  'start-failed',
  'mail-failed',
  'delivery-failed',
] as const satisfies readonly LogEvent[];

export interface LogFacts {
  caseId?: string;
  step?: string;
  round?: number;
  outcome?: string;
  notice?: string;
  /** The kind of a document. */
  document?: string;
  /** The error's class name, never its message, which may quote a person's input. */
  error?: string;
  /** The reference that the reader of an error page can quote. */
  reference?: string;
  count?: number;
  minutes?: number;
  functionName?: string;
}

export type Log = (event: LogEvent, facts?: LogFacts) => void;

export const errorName = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Writes one JSON line per event to standard output. */
export const jsonLog: Log = (event, facts) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
};
