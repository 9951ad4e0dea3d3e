import { signUploads } from '../../functions/http/sign-uploads';
import { fileFacts, putUpload } from './upload';
import type { World } from './world';

/** Uploads a PDF with a link, as its page's script does. Returns the fields that the form then posts. */
export const attachFile = async (w: World, path: string, kind: string, bytes: Uint8Array<ArrayBuffer>) => {
  const signed = await signUploads(w.deps).request(`${path}/berkas`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fileFacts(kind, bytes, 'berkas.pdf')),
  });
  return { 'attachments.0.kind': kind, 'attachments.0.uploadId': await putUpload(signed, bytes) };
};
