/** One line of the preflight: the check, its result, and the remedy if it failed. */
export interface Finding {
  check: string;
  /** `later`: it comes with the deployment, or before the sender moves to that domain. */
  state: 'ok' | 'wrong' | 'later';
  found?: string;
  do?: string;
}

/** Returns a failed check. */
export const failedCheck = (check: string, found: string, todo: string): Finding => ({
  check,
  state: 'wrong',
  found,
  do: todo,
});
export const passOrFail = (isPassed: boolean, check: string, found: string, todo: string): Finding =>
  isPassed ? { check, state: 'ok', found } : failedCheck(check, found, todo);
export const pendingCheck = (check: string, todo: string): Finding => ({ check, state: 'later', do: todo });
