import { Taken } from '../errors';
import type { CaseHead } from './records';

/** Returns the registration stored under this request id if it has the same body. @throws Taken if the body differs */
export const demandSameBody = (stored: CaseHead, bodyHash: string): CaseHead => {
  if (stored.bodyHash === bodyHash) return stored;
  throw new Taken({
    field: 'requestId',
    message:
      `Kiriman ini sudah terdaftar sebagai permohonan ${stored.requestNumber}, dengan isian lain. Buka permohonan itu lewat surel tanda terimanya. ` +
      'Bila ini permohonan lain, lampirkan lagi berkasnya, lalu kirim dengan surat dan nama subdomain lain.',
  });
};
