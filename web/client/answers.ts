import { retryAfterText } from '../../functions/domain/time/retry-after';

const interruptedText =
  'Sistem sedang terganggu. Isian Anda masih ada. Kirim lagi sebentar lagi: tidak akan tercatat dua kali.';
/** The statuses whose answer is a page that shows the typed input. */
const pageStatuses = [400, 401, 403, 404, 409, 410];

/** `isFinal`: the same input would get the same answer again, by script or by browser. */
interface RefusedAnswer {
  message: string;
  isFinal: boolean;
}

/** Returns the message to show on the page if the answer itself shows no typed input. Returns undefined if it does. */
export const refusalOf = ({ status, headers }: Pick<Response, 'status' | 'headers'>): RefusedAnswer | undefined => {
  if (status === 413)
    return { message: 'Isian terlalu panjang. Isian Anda masih ada; persingkat, lalu kirim lagi.', isFinal: true };
  if (status === 429) {
    const when = retryAfterText(Number(headers.get('Retry-After')));
    return { message: `Terlalu sering dikirim. Isian Anda masih ada; kirim lagi ${when}.`, isFinal: true };
  }
  return status < 300 || pageStatuses.includes(status) ? undefined : { message: interruptedText, isFinal: false };
};
