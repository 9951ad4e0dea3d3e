import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { systemIds } from '../../functions/adapters/system';
import { caseRecord, manifest, manifestPath, recordPath } from '../../functions/domain/documents/bundle';
import { errorCode } from '../error-code';
import { bundleFaults } from '../../functions/domain/documents/bundle-faults';

const maxRecord = 50_000_000;

/** Returns true for a folder, which the ZIP of another program names beside its files. */
const isFolder = ({ fileName, uncompressedSize }: yauzl.Entry): boolean =>
  fileName.endsWith('/') && uncompressedSize === 0;

/** Returns a fault in one line: a typed file name may contain line breaks. */
const inOneLine = (fault: string): string => fault.replace(/\s+/g, ' ');

/** Reads a ZIP once, as a stream: every file's SHA-256, and the text of the two files of the record. */
const readZip = async (file: string) => {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(file, { lazyEntries: true }).catch(
    (error: unknown) => {
      throw errorCode(error) === 'ENOENT' ? new Error(`${file}: no such file`) : new Error(`${file}: not a ZIP file`);
    },
  );
  const hashes = new Map<string, string>();
  const texts = new Map<string, string>();
  const readEntry = async (entry: yauzl.Entry) => {
    if (isFolder(entry)) return;
    const hash = createHash('sha256');
    const isRecordFile = [manifestPath, recordPath].includes(entry.fileName) && entry.uncompressedSize < maxRecord;
    const parts: Buffer[] = [];
    const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) =>
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );
    for await (const part of stream) {
      hash.update(part);
      if (isRecordFile) parts.push(part);
    }
    hashes.set(entry.fileName, hash.digest('hex'));
    if (isRecordFile) texts.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
  };
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => void readEntry(entry).then(() => zip.readEntry(), reject));
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return { hashes, texts };
};

/** Reads one of the two files of the record. @returns a fault in one line if the file cannot be read */
const readPart = <T>(name: string, text: string | undefined, schema: { parse(value: unknown): T }) => {
  if (!text) return { fault: `${name}: missing` };
  try {
    return { value: schema.parse(JSON.parse(text)) };
  } catch {
    return { fault: `${name}: changed (it is not written as this program writes it)` };
  }
};

/** Checks a case's ZIP. @returns the faults, one line each; empty if there are none */
export const verifyBundle = async (file: string): Promise<string[]> => {
  const { hashes, texts } = await readZip(file);
  const manifestPart = readPart(manifestPath, texts.get(manifestPath), manifest);
  if (manifestPart.value === undefined) return [manifestPart.fault];
  const record = readPart(recordPath, texts.get(recordPath), caseRecord);
  if (record.value === undefined) return [record.fault];
  return bundleFaults(manifestPart.value, record.value, hashes, systemIds.digest).map(inOneLine);
};
