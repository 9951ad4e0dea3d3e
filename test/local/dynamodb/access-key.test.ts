import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { accessKeyOf } from '../../../local/dynamodb/access-key';
import { tempFolder } from '../../support/temp-folder';

it('refuses to make a new key where the old one opened a database that is still there', async () => {
  const folder = await tempFolder();
  const { accessKeyId } = await accessKeyOf(folder.path);
  const database = `${accessKeyId}_ap-southeast-3.db`;
  await writeFile(path.join(folder.path, database), 'x');
  await rm(path.join(folder.path, 'access-key'));
  await expect(accessKeyOf(folder.path)).rejects.toThrow(
    `${path.join(folder.path, 'access-key')} is missing, without which ${path.join(folder.path, database)} can't be opened`,
  );
  expect(await readdir(folder.path)).toEqual([database]);
  await writeFile(path.join(folder.path, 'access-key'), accessKeyId);
  expect(await accessKeyOf(folder.path)).toMatchObject({ accessKeyId });
  await folder.remove();
});
