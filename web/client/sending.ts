import { alertOf } from './show';

/** The milliseconds without an answer after which sending again is better. A repeated post records nothing twice. */
const answerTimeoutMs = 60_000;
const brokenConnectionText = 'Sambungan terputus. Isian Anda masih ada. Kirim lagi: tidak akan tercatat dua kali.';

/**
 * Sends with a button. The button shows the progress and cannot be pressed twice. After a fault it is ready again, with the fault above
 * it.
 * @param act resolves with the fault, if any. It throws if the connection broke
 * @returns true after a fault
 */
export const sendBy = async (
  button: HTMLButtonElement,
  act: (signal: AbortSignal) => Promise<string | undefined>,
): Promise<boolean> => {
  const label = [...button.childNodes];
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), answerTimeoutMs);
  document.querySelector('.unsent')?.remove();
  button.disabled = true;
  button.replaceChildren('Mengirim…');
  const problem = await act(silence.signal).catch(() => brokenConnectionText);
  clearTimeout(timer);
  button.disabled = false;
  button.replaceChildren(...label);
  if (!problem) return false;
  const alert = alertOf(problem);
  alert.classList.add('unsent');
  button.before(alert);
  button.focus();
  return true;
};
