import { NotFound } from '../domain/errors';
import { downloadSeconds } from '../domain/files/case-file';
import { exportFile, exportFormats, type ExportRecord } from '../domain/office/desk-access';
import { isOneOf } from '../domain/narrow';
import type { Deps } from '../ports/deps';
import type { FileLinks } from '../ports/files';

type ReadDeps = Pick<Deps, 'desk'>;

/** Returns the export of an id as an address gives it. @throws NotFound */
export const readExport = async ({ desk }: ReadDeps, exportId: string): Promise<ExportRecord> => {
  const record = /^[\w-]{20,40}$/.test(exportId) ? await desk.export(exportId) : undefined;
  if (!record) throw new NotFound('export');
  return record;
};

const fileName = ({ from, to, statistics, catalogue }: ExportRecord): string =>
  catalogue ? `katalog-${from}` : `${statistics ? 'statistik' : 'register'}-${from}-sampai-${to}`;

/** Returns a short-lived address of one of an export's files. @throws NotFound for another format, or if the export has no rows yet */
export const signExport = async (
  deps: ReadDeps & { fileLinks: Pick<FileLinks, 'presignDownload'> },
  exportId: string,
  format: string,
): Promise<string> => {
  const record = await readExport(deps, exportId);
  if (!isOneOf(exportFormats, format) || !record.count) throw new NotFound('export');
  return deps.fileLinks.presignDownload(exportFile(exportId, format), `${fileName(record)}.${format}`, downloadSeconds);
};
