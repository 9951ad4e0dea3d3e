import { existsSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { forgetFiles } from '../../local/forget-files';
import { bucket, s3Credentials, startS3 } from '../../local/s3';
import { removeTornFiles } from '../../local/torn-files';
import { tempFolder } from '../support/temp-folder';

let folder: Awaited<ReturnType<typeof tempFolder>>;
let s3: Awaited<ReturnType<typeof startS3>>;
let client: S3Client;
beforeAll(async () => {
  folder = await tempFolder();
  s3 = await startS3(folder.path);
  client = new S3Client({
    endpoint: s3.endpoint,
    region: 'ap-southeast-3',
    credentials: s3Credentials,
    forcePathStyle: true,
    maxAttempts: 1,
  });
});
afterAll(async () => {
  client.destroy();
  await s3.close();
  await folder.remove();
});

const put = (Key: string) => client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'isi' }));
const stored = (name: string) => path.join(folder.path, bucket, 'uploads', name);
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000);

it.each(['metadata.json', 'object.md5'])(
  'lets old files be forgotten beside one whose %s a kill left empty',
  async (part) => {
    await put('uploads/a/whole');
    await put('uploads/a/torn');
    await truncate(stored(`a/torn._S3rver_${part}`), 0);
    const uploads = path.join(folder.path, bucket, 'uploads');

    expect(await removeTornFiles(uploads, new Date(Date.now() - 3_600_000))).toBe(0);
    expect(await removeTornFiles(uploads, inAMonth())).toBe(1);
    expect(existsSync(stored('a/torn._S3rver_object'))).toBe(false);
    expect(existsSync(stored('a/whole._S3rver_object'))).toBe(true);
    expect(await forgetFiles(client, bucket, inAMonth())).toBe(1);
  },
);

it('could forget nothing as long as the torn file lay there', async () => {
  await put('uploads/b/torn');
  await truncate(stored('b/torn._S3rver_metadata.json'), 0);
  await expect(forgetFiles(client, bucket, inAMonth())).rejects.toThrow();
});

it('finds nothing in a folder that is not there', async () => {
  expect(await removeTornFiles(path.join(folder.path, 'nowhere'), new Date())).toBe(0);
});
