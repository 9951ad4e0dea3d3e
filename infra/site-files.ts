import { createHash } from 'node:crypto';
import { Source } from 'aws-cdk-lib/aws-s3-deployment';
import { style } from '../functions/pages/parts/style';
import { buildSite } from '../web/build';
import type { Parts } from './compose';

/** A CSP source for what a page inlines. */
const hashOf = (inlined: string): string => `'sha256-${createHash('sha256').update(inlined).digest('base64')}'`;

/** Builds the static site into a folder. Its `config.json` is left out: the stack writes the one that knows the API. */
export const siteFiles = async (folder: string): Promise<Omit<Parts, 'codeOf'>> => {
  await buildSite(folder, '');
  return { files: Source.asset(folder, { exclude: ['config.json'] }), scriptHashes: [], styleHashes: [hashOf(style)] };
};
