import { systemIds } from '../../functions/adapters/system';

/** Returns the facts that a page tells of a PDF before it uploads it. */
export const fileFacts = (kind: string, bytes: Uint8Array, name = `${kind}.pdf`) => ({
  kind,
  name,
  size: bytes.length,
  type: 'application/pdf',
  sha256: systemIds.digest(bytes),
});

/** Puts a file at the address that an answer signed. Returns the upload's id. @throws Error if one of both was refused */
export const putUpload = async (signed: Response, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const text = await signed.text();
  if (signed.status !== 201) throw new Error(`the upload was refused: ${signed.status} ${text}`);
  const target: { uploadId: string; url: string; headers: Record<string, string> } = JSON.parse(text);
  const stored = await fetch(target.url, { method: 'PUT', headers: target.headers, body: bytes });
  if (!stored.ok) throw new Error(`the upload was refused: ${stored.status} ${await stored.text()}`);
  return target.uploadId;
};
