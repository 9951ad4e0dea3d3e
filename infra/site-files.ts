import { Source } from 'aws-cdk-lib/aws-s3-deployment';
import { sheetHashes } from '../functions/pages/parts/sheets';
import { buildSite } from '../web/build';
import type { Parts } from './compose';

/** Builds the static site into a folder. Its `config.json` is left out: the stack writes the one that knows the API. */
export const siteFiles = async (folder: string): Promise<Omit<Parts, 'codeOf'>> => {
  await buildSite(folder, '');
  return { files: Source.asset(folder, { exclude: ['config.json'] }), scriptHashes: [], styleHashes: sheetHashes() };
};
