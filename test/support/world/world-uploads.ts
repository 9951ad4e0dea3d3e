import { signUploads } from '../../../functions/http/sign-uploads';
import type { Deps } from '../../../functions/ports/deps';
import { wholePdf } from '../../../local/ops/whole-pdf';
import { fileFacts, putUpload } from '../upload';

/** Returns a file of its own for each paper. */
const pdfOf = (kind: string) => new Uint8Array(wholePdf(kind));

/** Uploads files as the pages do. */
export const worldUploads = (deps: Deps) => {
  /** Uploads a file for a form that is not registered yet. @throws Error if the store refuses it */
  const upload = async (requestId: string, kind: string, bytes: Uint8Array<ArrayBuffer> = pdfOf(kind)) => {
    const signed = await signUploads(deps).request('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestId, ...fileFacts(kind, bytes) }),
    });
    return { kind, uploadId: await putUpload(signed, bytes) };
  };
  /** Returns a body with its papers uploaded: letter and specification, if the test names no others. */
  const withPapers = async <T extends { requestId: string }>(body: T, ...kinds: string[]) => {
    const attachments: { kind: string; uploadId: string }[] = [];
    for (const kind of kinds.length > 0 ? kinds : ['surat-permohonan', 'spesifikasi-teknis'])
      attachments.push(await upload(body.requestId, kind));
    return { ...body, attachments };
  };
  return { upload, withPapers };
};
