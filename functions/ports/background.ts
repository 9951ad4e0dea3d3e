/** The functions that others start without waiting, each with its input. */
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

/** Starts functions of the catalog by name. They run separately from the request that started them. */
export interface Background<Name extends BackgroundName = BackgroundName> {
  start: (...call: Call<Name>) => Promise<void>;
}
