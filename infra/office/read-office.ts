import { valueAt } from '../../functions/domain/narrow';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getNodeValue } from 'jsonc-parser';
import { en } from 'zod/v4/locales';
import { type Office, office } from '../office';
import { decodeUtf8 } from './decode-utf8';
import { readTree, settingFaults } from './faults';
import { readLogo } from './logo';

const root = path.join(import.meta.dirname, '../..');
/** English messages, because zod/mini has none of its own. */
const english = { error: en().localeError };

/** Returns the picture that the file names, relative to its own folder, or undefined if it names none. */
const logoOf = (json: unknown, folder: string) => {
  const logoPath = valueAt(json, 'profile.logo');
  return typeof logoPath === 'string' ? readLogo(path.resolve(folder, logoPath)) : {};
};

/**
 * Checks the text of an office's file. `source` is the file's name in messages.
 * @throws Error with a line for each fault: "infra/offices/banten.jsonc:12: profile.domainSuffix: …"
 */
export const parseOffice = (text: string, source: string, folder: string): Office => {
  const refuse = (faults: readonly string[]): never => {
    throw new Error(faults.join('\n'));
  };
  const result = readTree(text, source);
  if ('faults' in result) return refuse(result.faults);
  const json: unknown = getNodeValue(result.tree);
  const parsed = office.safeParse(json, english);
  const logo = logoOf(json, folder);
  const faults = settingFaults(text, source, result.tree, [
    ...(parsed.error?.issues ?? []),
    ...(logo.fault ? [{ code: 'custom' as const, path: ['profile', 'logo'], message: logo.fault }] : []),
  ]);
  if (!parsed.success || faults.length > 0) return refuse(faults);
  return { ...parsed.data, profile: { ...parsed.data.profile, logo: logo.dataUrl } };
};

/**
 * Returns the office in a file. Its setting `office` names the stacks and resources: a copied file with the first one's setting would
 * deploy over that office.
 * @throws Error if there is no file, if the setting differs from the file's name, or naming each wrong line
 */
export const readOfficeFile = (file: string): Office => {
  const source = path.relative(process.cwd(), path.resolve(file));
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Error(`There is no configuration of an office at ${source}`);
  }
  const result = parseOffice(decodeUtf8(bytes, source), source, path.dirname(path.resolve(file)));
  const name = path.basename(file, path.extname(file));
  if (result.office !== name)
    throw new Error(`${source}: office: has to be "${name}", the name of the file. Change it, or rename the file.`);
  return result;
};

/** Returns the office in `<folder>/<name>.jsonc`. @throws the errors of readOfficeFile */
export const readOffice = (name: string, folder = path.join(root, 'infra/offices')): Office =>
  readOfficeFile(path.join(folder, `${name}.jsonc`));
