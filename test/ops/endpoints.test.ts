import { statSync } from 'node:fs';
import path from 'node:path';
import { readEndpoints, writeEndpoints } from '../../local/ops/endpoints';
import { tempFolder } from '../support/temp-folder';

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  folder = await tempFolder();
});
afterAll(() => folder.remove());

it('tells ops where a running office answers, its owner alone', async () => {
  await expect(readEndpoints(folder.path)).rejects.toThrow('starting or stopping');
  const forget = await writeEndpoints(folder.path, { TABLE_NAME: 'ajuan' });
  expect(statSync(path.join(folder.path, 'ops.json')).mode & 0o777).toBe(0o600);
  expect(await readEndpoints(folder.path)).toEqual({ TABLE_NAME: 'ajuan' });
  await forget();
  await expect(readEndpoints(folder.path)).rejects.toThrow('starting or stopping');
});
