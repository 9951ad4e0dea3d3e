import { retryAfterText } from '../../functions/domain/time/retry-after';

const disturbed =
  'Sistem sedang terganggu. Isian Anda masih ada. Kirim lagi sebentar lagi: tidak akan tercatat dua kali.';
/** Answers to a posted form that are pages of their own, which show what was typed. */
const pages = [400, 401, 403, 404, 409, 410];

/** `isFinal`: sending the same again, by whichever way, gives the same answer. */
interface Held {
  message: string;
  isFinal: boolean;
}

/** Returns what to say in place where an answer shows nothing of what was typed; undefined where it does. */
export const heldBy = ({ status, headers }: Pick<Response, 'status' | 'headers'>): Held | undefined => {
  if (status === 413)
    return { message: 'Isian terlalu panjang. Isian Anda masih ada; persingkat, lalu kirim lagi.', isFinal: true };
  if (status === 429) {
    const when = retryAfterText(Number(headers.get('Retry-After')));
    return { message: `Terlalu sering dikirim. Isian Anda masih ada; kirim lagi ${when}.`, isFinal: true };
  }
  return status < 300 || pages.includes(status) ? undefined : { message: disturbed, isFinal: false };
};
