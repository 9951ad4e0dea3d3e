import type { Attachment } from '../sop/papers-received';

/**
 * Returns the kind of an earlier attachment with the same bytes, or undefined. One scan may hold several papers, so it
 * is no error.
 */
export const repeatedKind = (
  attachments: readonly Pick<Attachment, 'kind' | 'sha256'>[],
  index: number,
): string | undefined => {
  const file = attachments[index];
  return attachments.slice(0, index).find(({ kind, sha256 }) => sha256 === file?.sha256 && kind !== file.kind)?.kind;
};
