import { readFileSync } from 'node:fs';

/** The most bytes of a logo: every page contains it, and it must be small. */
const maxBytes = 50_000;
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const typeOf = (bytes: Buffer): string | undefined => {
  if (bytes.subarray(0, png.length).equals(png)) return 'image/png';
  return /^(?:<\?xml[^>]*\?>|<!--[^]*?-->|\s)*<svg[\s>]/.test(bytes.toString('utf8')) ? 'image/svg+xml' : undefined;
};

const contentOf = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/** Returns the picture as a data URL, or its fault. */
export const readLogo = (file: string): { dataUrl?: string; fault?: string } => {
  const bytes = contentOf(file);
  if (!bytes) return { fault: 'there is no such file' };
  if (bytes.length > maxBytes) return { fault: `the picture is larger than ${maxBytes / 1000} kB` };
  const type = typeOf(bytes);
  return type ? { dataUrl: `data:${type};base64,${bytes.toString('base64')}` } : { fault: 'a PNG or SVG picture' };
};
