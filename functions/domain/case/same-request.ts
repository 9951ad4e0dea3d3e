import { Taken } from '../errors';
import type { CaseHead } from './records';

/** A request id that was registered before: with the same body that registration is the answer. @throws Taken otherwise */
export const sameOrTaken = (stored: CaseHead, bodyHash: string): CaseHead => {
  if (stored.bodyHash === bodyHash) return stored;
  throw new Taken({
    field: 'requestId',
    message:
      `Kiriman ini sudah terdaftar sebagai permohonan ${stored.requestNumber}, dengan isian lain. Buka permohonan itu lewat surel tanda terimanya. ` +
      'Bila ini permohonan lain, lampirkan lagi berkasnya, lalu kirim dengan surat dan nama subdomain lain.',
  });
};
