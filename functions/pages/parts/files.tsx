import { standingBundle } from '../../domain/documents/bundle-life';
import type { CaseFile } from '../../domain/files/case-file';
import { FileRow } from './file-row';
import type { BundleRecord } from '../../domain/case/records';

interface FileListProps {
  files: readonly CaseFile[];
  path: string;
  /** Set while documents of the decision are being made. */
  awaited?: boolean;
  /** Something else names it. */
  untitled?: true;
  title?: string;
}

/** The case's files, each behind a short-lived download that is made when it is asked for. */
export const FileList = ({ files, path, awaited, untitled, title = 'Dokumen dan lampiran' }: FileListProps) =>
  files.length === 0 && !awaited ? null : (
    <>
      {untitled ? null : <h2>{title}</h2>}
      {awaited ? <p role="status">Dokumen resmi sedang disiapkan dan tampil di sini dalam beberapa detik.</p> : null}
      <ul class="files">
        {files.map(({ id, title, name, size }) => (
          <FileRow {...{ title, name, size }} href={`${path}/berkas/${id}`} />
        ))}
      </ul>
    </>
  );

/** Longer than this no ZIP takes (its function's limit): whoever made it was killed, and it can be asked for again. */
const longestMinutes = 15;

interface BundleProps {
  path: string;
  bundle?: BundleRecord;
  /** The case's newest event. */
  seq: number;
  now: Date;
}
const isUnderWay = ({ requestedAt, readyAt }: BundleRecord, now: Date): boolean =>
  !readyAt && now.getTime() - Date.parse(requestedAt) < longestMinutes * 60_000;

/** The whole case as one ZIP: asked for with a click, made apart from the page, fetched when it is ready. */
export const BundleBox = ({ path, bundle: asked, seq, now }: BundleProps) => {
  const bundle = standingBundle(asked, now);
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
