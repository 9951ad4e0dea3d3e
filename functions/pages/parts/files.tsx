import { isUnderWay } from '../../domain/files/under-way';
import { currentBundle } from '../../domain/documents/bundle-life';
import type { CaseFile } from '../../domain/files/case-file';
import { FileRow } from './file-row';
import type { BundleRecord } from '../../domain/case/bundle-record';

interface FileListProps {
  files: readonly CaseFile[];
  path: string;
  /** True while documents of the decision are being made. */
  awaited?: boolean;
  /** True if another part of the page names the list. */
  untitled?: true;
  title?: string;
}

/** Shows the case's files. A click creates a short-lived download link. */
export const FileList = ({ files, path, awaited, untitled, title = 'Dokumen dan lampiran' }: FileListProps) =>
  files.length === 0 && !awaited ? null : (
    <>
      {untitled ? null : <h2>{title}</h2>}
      {awaited ? <p role="status">Dokumen resmi sedang disiapkan dan tampil di sini dalam beberapa detik.</p> : null}
      <ul class="files">
        {files.map(({ id, title, name, size, note }) => (
          <FileRow {...{ title, name, size, note }} href={`${path}/berkas/${id}`} />
        ))}
      </ul>
    </>
  );

interface BundleProps {
  path: string;
  bundle?: BundleRecord;
  /** The `seq` of the case's newest event. */
  seq: number;
  now: Date;
}

/**
 * Shows the whole case as one ZIP. A click requests it, a background job makes it, and the page links to it when ready.
 */
export const BundleBox = ({ path, bundle: requested, seq, now }: BundleProps) => {
  const bundle = currentBundle(requested, now);
  return (
    <form method="post" action={`${path}/bundel`} class="no-print">
      {bundle?.readyAt ? (
        <p>
          <a href={`${path}/berkas/bundel`}>Unduh seluruh berkas (ZIP)</a>
          {bundle.seq < seq ? ' Ada catatan baru sejak ZIP ini dibuat.' : ''}
        </p>
      ) : bundle && isUnderWay(bundle, now) ? (
        <p>ZIP seluruh berkas sedang disiapkan. Muat ulang halaman ini sebentar lagi.</p>
      ) : null}
      {bundle && bundle.seq === seq && (bundle.readyAt || isUnderWay(bundle, now)) ? null : (
        <button class="second">Siapkan ZIP seluruh berkas</button>
      )}
    </form>
  );
};
