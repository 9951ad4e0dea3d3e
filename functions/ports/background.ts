/** The functions that others start and do not wait for, each with its input. */
interface BackgroundInputs {
  'bundle-case': { caseId: string };
  'deliver-case': { caseId: string };
  'export-catalogue': { exportId: string };
  'export-register': { exportId: string };
  'export-statistics': { exportId: string };
  'issue-documents': { caseId: string };
  'mail-lost-link': { requestNumber: string; mailbox: string };
  'mail-sign-in-link': { mailbox: string };
  'move-holders': Record<string, never>;
  'redeliver-cases': { aheadMinutes?: number };
}
export type BackgroundName = keyof BackgroundInputs;
type Call<Name extends BackgroundName> = { [Each in Name]: [functionName: Each, input: BackgroundInputs[Each]] }[Name];

/** Starts functions of the catalog by name. Each runs apart from the answer that asked for it. */
export interface Background<Name extends BackgroundName = BackgroundName> {
  start: (...call: Call<Name>) => Promise<void>;
}
