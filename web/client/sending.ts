import { alertOf } from './show';

/** How long a line may be silent, in milliseconds, before sending again (which records nothing twice) is the better bet. */
const patience = 60_000;
const broken = 'Sambungan terputus. Isian Anda masih ada. Kirim lagi: tidak akan tercatat dua kali.';

/**
 * Sends by a button: it says that something is on its way, cannot be pressed twice, and stands ready again with what went wrong above it.
 * @param act resolves with what went wrong, if anything; it throws where the line broke
 * @returns whether something went wrong
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
