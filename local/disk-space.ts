import { statfs } from 'node:fs/promises';
import { StorageFull } from '../functions/domain/errors';
import type { FileLinks } from '../functions/ports/files';

/**
 * The bytes reserved for the table, the journal and the mails. An office that cannot record decisions is worse than one without uploads.
 */
const reserve = 512 << 20;

const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/**
 * Signs uploads only while the disk has room for them. On AWS, S3 has no such limit.
 * @param free returns the free bytes on the disk of the files
 */
export const refuseUploadsWhenFull = (links: FileLinks, folder: string, free = () => freeBytes(folder)): FileLinks => ({
  ...links,
  presignUpload: async (key, facts, seconds) => {
    if ((await free()) - facts.size < reserve) throw new StorageFull('no space for an upload');
    return links.presignUpload(key, facts, seconds);
  },
});
