import { createHash } from 'node:crypto';
import { wholePdf } from './whole-pdf';

/** Attaches an example paper to a request that is not registered yet, as the form does. Papers of two kinds differ. */
export const uploadPaper = async (site: string, requestId: string, kind: string, send = fetch) => {
  const paper = new Uint8Array(wholePdf(kind));
  const sha256 = createHash('sha256').update(paper).digest('hex');
  const facts = { requestId, kind, name: `${kind}.pdf`, size: paper.length, type: 'application/pdf', sha256 };
  const response = await send(`${site}/api/uploads`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(facts),
  });
  if (response.status !== 201)
    throw new Error(`asking for an upload answered ${response.status}: ${await response.text()}`);
  const { uploadId, url, headers }: { uploadId: string; url: string; headers: Record<string, string> } =
    await response.json();
  const uploadResponse = await send(url, { method: 'PUT', headers, body: paper });
  if (!uploadResponse.ok)
    throw new Error(`uploading answered ${uploadResponse.status}: ${await uploadResponse.text()}`);
  return { kind, uploadId };
};
