import type { Gap } from '../errors';

/** Returns a gap if the signed letter is missing (SOP step 1). */
export const letterGap = (files: readonly { kind: string }[]): Gap[] =>
  files.some(({ kind }) => kind === 'surat-permohonan')
    ? []
    : [
        {
          field: 'attachments',
          message: 'Lampirkan surat permohonan yang sudah ditandatangani (PDF, JPEG, atau PNG).',
        },
      ];
