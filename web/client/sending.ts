import { alertOf } from './show';

/** The milliseconds of a silent line after which sending again, which records nothing twice, is the better bet. */
const patience = 60_000;
const broken = 'Sambungan terputus. Isian Anda masih ada. Kirim lagi: tidak akan tercatat dua kali.';

/**
 * Sends by a button. The button says that a request is on its way, and can't be pressed twice. It stands ready again with the fault above
 * it.
 * @param act resolves with the fault, if any. It throws where the line broke
 * @returns true after a fault
 */
export const sendBy = async (
  button: HTMLButtonElement,
  act: (signal: AbortSignal) => Promise<string | undefined>,
): Promise<boolean> => {
  const label = [...button.childNodes];
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), patience);
  document.querySelector('.unsent')?.remove();
  button.disabled = true;
  button.replaceChildren('Mengirim…');
  const problem = await act(silence.signal).catch(() => broken);
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
