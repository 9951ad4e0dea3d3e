/**
 * Returns a PDF with an appended electronic signature, as a signing program writes it. The signature has the form of a real one
 * (ISO 32000-1, 12.8.1), and signs nothing.
 */
export const sealPdf = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const signature =
    '\n99 0 obj<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<00>>>endobj\n%%EOF\n';
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(signature)]));
};
