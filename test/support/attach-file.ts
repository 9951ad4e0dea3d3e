import { systemIds } from '../../functions/adapters/system';
import { signUploads } from '../../functions/http/sign-uploads';
import type { World } from './world';

/** Uploads a PDF with a link, as its page's script does. Returns the fields that the form then posts. */
export const attachFile = async (
  w: World,
  path: string,
  kind: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Record<string, string>> => {
  const facts = {
    kind,
    name: 'berkas.pdf',
    size: bytes.length,
    type: 'application/pdf',
    sha256: systemIds.digest(bytes),
  };
  const answer = await signUploads(w.deps).request(`${path}/berkas`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(facts),
  });
  if (answer.status !== 201) throw new Error(`the upload was refused: ${answer.status} ${await answer.text()}`);
  const { uploadId, url, headers } = (await answer.json()) as {
    uploadId: string;
    url: string;
    headers: Record<string, string>;
  };
  await fetch(url, { method: 'PUT', headers, body: bytes });
  return { 'attachments.0.kind': kind, 'attachments.0.uploadId': uploadId };
};
