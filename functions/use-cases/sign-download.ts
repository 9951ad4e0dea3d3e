import { standingBundle } from '../domain/documents/bundle-life';
import { NotFound } from '../domain/errors';
import { type Audience, downloadSeconds, filesOf } from '../domain/files/case-file';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { FileLinks } from '../ports/files';

interface SignDeps {
  fileLinks: Pick<FileLinks, 'presignDownload'>;
}

/** Returns a short-lived address of one of a case's files. @throws NotFound where this audience has no such file */
export const signDownload = async (
  { fileLinks }: SignDeps,
  dossier: WholeCase,
  audience: Audience,
  fileId: string,
): Promise<string> => {
  const file = filesOf(dossier, dossier.documents, audience).find(({ id }) => id === fileId);
  if (!file) throw new NotFound('file');
  return fileLinks.presignDownload(file.key, file.name, downloadSeconds);
};

/** Returns a short-lived address of the case's ZIP; undefined where none is ready. */
export const signBundleDownload = async (
  { fileLinks, clock }: SignDeps & Pick<Deps, 'clock'>,
  dossier: WholeCase,
): Promise<string | undefined> => {
  const bundle = standingBundle(dossier.bundle, clock.now());
  if (!bundle?.readyAt) return undefined;
  const name = `permohonan-${dossier.head.requestNumber.replaceAll('/', '-')}.zip`;
  return fileLinks.presignDownload(bundle.key, name, downloadSeconds);
};
