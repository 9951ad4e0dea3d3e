import { profile } from '../../domain/office/office-profile';

/** The office's logo as a file for the compiler. */
export interface Logo {
  /** The file name, whose ending gives the picture type. */
  path: string;
  bytes: Buffer;
}

const endings: Record<string, string> = { 'image/svg+xml': 'svg', 'image/png': 'png', 'image/jpeg': 'jpg' };

/** Returns the office's logo, or undefined if it has none. */
export const officeLogo = (): Logo | undefined => {
  const [, type, base64] = /^data:([^;]+);base64,(.*)$/.exec(profile.logo ?? '') ?? [];
  const ending = type && endings[type];
  return ending && base64 ? { path: `logo.${ending}`, bytes: Buffer.from(base64, 'base64') } : undefined;
};
