/** "0,9 MB", "12 KB". */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

/** Returns the kind of file by its name, as its row shows it: "PDF". */
export const kindText = (name: string): string => /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toUpperCase() ?? 'FILE';

/** Returns the text of an uploaded file's row. `size` in bytes, 0 where nobody knows it. */
export const uploadedText = (size: number): string => (size > 0 ? `Terkirim, ${sizeText(size)}` : 'Terkirim');
