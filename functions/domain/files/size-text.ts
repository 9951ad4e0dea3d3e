/** "0,9 MB", "12 KB". */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

/** What kind of file a name says it is, as its row shows it: "PDF". */
export const kindText = (name: string): string => /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toUpperCase() ?? 'FILE';

/** What an uploaded file's row says of it. `size` in bytes, 0 where nobody knows it. */
export const uploadedText = (size: number): string => (size > 0 ? `Terkirim, ${sizeText(size)}` : 'Terkirim');
