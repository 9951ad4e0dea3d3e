import { currentBundle } from '../domain/documents/bundle-life';
import { NotFound } from '../domain/errors';
import { type Audience, type CaseFile, downloadSeconds, filesOf, viewTypeOf } from '../domain/files/case-file';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { FileLinks } from '../ports/files';

interface SignDeps {
  fileLinks: Pick<FileLinks, 'presignDownload'>;
}
interface ViewDeps {
  fileLinks: Pick<FileLinks, 'presignDownload' | 'presignView'>;
}

const fileFor = (dossier: WholeCase, audience: Audience, fileId: string): CaseFile => {
  const file = filesOf(dossier, dossier.documents, audience).find(({ id }) => id === fileId);
  if (!file) throw new NotFound('file');
  return file;
};

/** Returns a short-lived address of one of a case's files. @throws NotFound if this audience has no such file */
export const signDownload = async (
  { fileLinks }: SignDeps,
  dossier: WholeCase,
  audience: Audience,
  fileId: string,
): Promise<string> => {
  const { key, name } = fileFor(dossier, audience, fileId);
  return fileLinks.presignDownload(key, name, downloadSeconds);
};

/**
 * Returns a short-lived address of one of these files. With `isView`, a browser shows the file in place if it can.
 * @throws NotFound
 */
export const signFile = async (
  { fileLinks }: ViewDeps,
  files: readonly CaseFile[],
  fileId: string,
  isView: boolean,
): Promise<string> => {
  const file = files.find(({ id }) => id === fileId);
  if (!file) throw new NotFound('file');
  const type = isView ? viewTypeOf(file) : undefined;
  return type
    ? fileLinks.presignView(file.key, file.name, type, downloadSeconds)
    : fileLinks.presignDownload(file.key, file.name, downloadSeconds);
};

/**
 * Returns a short-lived address that shows a case's file in place if the browser can. @throws NotFound if this audience has no such file
 */
export const signView = async (
  { fileLinks }: ViewDeps,
  dossier: WholeCase,
  audience: Audience,
  fileId: string,
): Promise<string> => {
  return signFile({ fileLinks }, [fileFor(dossier, audience, fileId)], fileId, true);
};

/** Returns a short-lived address of the case's ZIP, or undefined if none is ready. */
export const signBundleDownload = async (
  { fileLinks, clock }: SignDeps & Pick<Deps, 'clock'>,
  dossier: WholeCase,
): Promise<string | undefined> => {
  const bundle = currentBundle(dossier.bundle, clock.now());
  if (!bundle?.readyAt) return undefined;
  const name = `permohonan-${dossier.head.requestNumber.replaceAll('/', '-')}.zip`;
  return fileLinks.presignDownload(bundle.key, name, downloadSeconds);
};
