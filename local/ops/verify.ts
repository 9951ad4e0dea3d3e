import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { systemIds } from '../../functions/adapters/system';
import { caseRecord, manifest, manifestPath, recordPath } from '../../functions/domain/documents/bundle';
import { bundleFaults } from '../../functions/domain/documents/bundle-faults';

const maxRecord = 50_000_000;

/** Reads a ZIP once, as a stream: every file's SHA-256, and the text of the two that are the record. */
const readZip = async (file: string) => {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(file, { lazyEntries: true });
  const hashes = new Map<string, string>();
  const texts = new Map<string, string>();
  const readEntry = async (entry: yauzl.Entry) => {
    const hash = createHash('sha256');
    const keep = [manifestPath, recordPath].includes(entry.fileName) && entry.uncompressedSize < maxRecord;
    const parts: Buffer[] = [];
    const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    for await (const part of stream) {
      hash.update(part);
      if (keep) parts.push(part);
    }
    hashes.set(entry.fileName, hash.digest('hex'));
    if (keep) texts.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
  };
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => void readEntry(entry).then(() => zip.readEntry(), reject));
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return { hashes, texts };
};

/** Checks a case's ZIP. @returns what is wrong, one line each; empty when all is well */
export const verifyBundle = async (file: string): Promise<string[]> => {
  const { hashes, texts } = await readZip(file);
  const [listed, record] = [texts.get(manifestPath), texts.get(recordPath)];
  if (!listed) return [`${manifestPath}: missing`];
  if (!record) return [`${recordPath}: missing`];
  return bundleFaults(
    manifest.parse(JSON.parse(listed)),
    caseRecord.parse(JSON.parse(record)),
    hashes,
    systemIds.digest,
  );
};
