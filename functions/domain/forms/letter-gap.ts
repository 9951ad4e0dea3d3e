import type { Gap } from '../errors';

/** SOP step 1: no request without its signed letter. */
export const letterGap = (files: readonly { kind: string }[]): Gap[] =>
  files.some(({ kind }) => kind === 'surat-permohonan')
    ? []
    : [
        {
          field: 'attachments',
          message: 'Lampirkan surat permohonan yang sudah ditandatangani (PDF, JPEG, atau PNG).',
        },
      ];
