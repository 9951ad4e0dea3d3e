import { profile } from '../../domain/office/office-profile';

/** The office's logo as a file of the compiler's. */
export interface Logo {
  /** Its name, which tells the kind of picture. */
  path: string;
  bytes: Buffer;
}

const endings: Record<string, string> = { 'image/svg+xml': 'svg', 'image/png': 'png', 'image/jpeg': 'jpg' };

/** The office's logo, where it has one. */
export const officeLogo = (): Logo | undefined => {
  const [, type, base64] = /^data:([^;]+);base64,(.*)$/.exec(profile.logo ?? '') ?? [];
  const ending = type && endings[type];
  return ending && base64 ? { path: `logo.${ending}`, bytes: Buffer.from(base64, 'base64') } : undefined;
};
