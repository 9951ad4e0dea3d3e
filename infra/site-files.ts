import { Source } from 'aws-cdk-lib/aws-s3-deployment';
import { buildSite } from '../web/build';
import type { BuiltParts } from './compose';

/** Builds the static site into a folder, without `config.json`: the stack writes that file with the API's address. */
export const siteFiles = async (folder: string): Promise<BuiltParts['files']> => {
  await buildSite(folder, '');
  return Source.asset(folder, { exclude: ['config.json'] });
};
