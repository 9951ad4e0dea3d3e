/** Returns a size in bytes as "0,9 MB" or "12 KB". */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

/** Returns the kind of a file by its name, for display in its row: "PDF". */
export const kindText = (name: string): string => /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toUpperCase() ?? 'FILE';

/** Returns the text of an uploaded file's row. `size` is in bytes, or 0 if unknown. */
export const uploadedText = (size: number): string => (size > 0 ? `Terkirim, ${sizeText(size)}` : 'Terkirim');
