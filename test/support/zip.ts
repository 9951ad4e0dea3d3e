import { writeFile } from 'node:fs/promises';
import { downloadZip } from 'client-zip';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );
const contentOf = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
    }),
  );

/** Returns a ZIP's files in order, by name. */
export const unzip = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
  const zip = await open(bytes);
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      contentOf(zip, entry).then((content) => {
        files.set(entry.fileName, content);
        zip.readEntry();
      }, reject);
    });
    zip.on('end', () => resolve(files));
    zip.readEntry();
  });
};

/** Writes files as a ZIP. A name that ends with a slash is a folder. */
export const zipTo = async (file: string, files: ReadonlyMap<string, Buffer>): Promise<void> => {
  const entries = [...files].map(([name, input]) => ({
    name,
    ...(!name.endsWith('/') && { input: new Uint8Array(input) }),
    lastModified: new Date(0),
  }));
  await writeFile(file, Buffer.from(await downloadZip(entries).arrayBuffer()));
};
