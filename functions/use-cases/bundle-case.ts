import { present } from '../domain/present';
import { downloadZip } from 'client-zip';
import { bundleEntries, manifestPath, recordOf, recordPath } from '../domain/documents/bundle';
import { NotFound } from '../domain/errors';
import type { Deps } from '../ports/deps';
import type { Files } from '../ports/files';
import type { WholeCase } from '../ports/cases';

type BundleDeps = Pick<Deps, 'cases' | 'fileStreams' | 'clock' | 'ids' | 'log'> & { files: Pick<Files, 'read'> };

interface ListedFile {
  path: string;
  sha256: string;
  size: number;
}

/** Yields the files of a case's ZIP one by one: documents, attachments, the event chain, and the manifest of all files. */
const entriesOf = async function* (deps: BundleDeps, dossier: WholeCase) {
  const { events, documents } = dossier;
  const lastModified = deps.clock.now();
  const listed: ListedFile[] = [];
  for (const entry of bundleEntries(dossier, documents)) {
    const { path, size, sha256 } = entry;
    listed.push({ path, size, sha256 });
    yield { name: entry.path, lastModified, size: entry.size, input: await deps.files.read(entry.key) };
  }
  const record = JSON.stringify(recordOf(dossier, events, documents), null, 2);
  listed.push({ path: recordPath, size: Buffer.byteLength(record), sha256: deps.ids.digest(record) });
  yield { name: recordPath, lastModified, input: record };
  const { requestNumber, seq, hash } = dossier.head;
  const manifest = { requestNumber, createdAt: lastModified.toISOString(), head: { seq, hash }, files: listed };
  yield { name: manifestPath, lastModified, input: JSON.stringify(manifest, null, 2) };
};

/** Writes the ZIP of a case to the key in its bundle record. @throws NotFound if the ZIP was never requested */
export const bundleCase = async (deps: BundleDeps, caseId: string): Promise<void> => {
  const dossier = await deps.cases.dossier(caseId);
  const bundle = dossier?.bundle;
  if (!dossier || !bundle) throw new NotFound(caseId);
  await deps.fileStreams.putStream(
    bundle.key,
    present(downloadZip(entriesOf(deps, dossier)).body, 'the ZIP'),
    'application/zip',
  );
  await deps.cases.saveBundle({ ...bundle, readyAt: deps.clock.now().toISOString() });
  deps.log('bundled', { caseId });
};
