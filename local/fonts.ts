import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const family = fileURLToPath(new URL('../node_modules/@expo-google-fonts/noto-sans/', import.meta.url));

/** The fonts of documents side by side in one folder, as a deployed function has them. */
export const gatherFonts = (folder: string): string => {
  for (const weight of ['400Regular', '700Bold', '400Regular_Italic']) {
    copyFileSync(path.join(family, weight, `NotoSans_${weight}.ttf`), path.join(folder, `NotoSans_${weight}.ttf`));
  }
  return folder;
};

export const fontFolder = gatherFonts(mkdtempSync(path.join(tmpdir(), 'ajuan-fonts-')));
