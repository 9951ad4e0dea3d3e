import type { DocumentRecord } from '../../domain/case/records';
import { instantText } from '../../domain/time/dates';
import { Layout } from '../parts/layout';

const Hash = ({ label, value }: { label: string; value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>
      <code>{value}</code>
    </dd>
  </>
);

/** What a document's QR opens: what was issued, when, whether it is the latest, and a way to check a file against it. */
export const VerificationPage = (props: {
  document: DocumentRecord;
  newest: DocumentRecord;
  office: string;
  script: string;
}) => {
  const { document, newest, office } = props;
  const isNewest = newest.documentId === document.documentId;
  const hashes = [document.sha256, ...(document.signed ? [document.signed.sha256] : [])];
  return (
    <Layout title="Verifikasi dokumen">
      <div class={isNewest ? 'box good' : 'box alert'}>
        <p>
          <strong>
            {isNewest
              ? 'Dokumen ini tercatat pada sistem.'
              : 'Dokumen ini tercatat, tetapi sudah ada versi yang lebih baru.'}
          </strong>
        </p>
        {isNewest ? null : (
          <p>
            <a href={`/verifikasi/${newest.documentId}`}>Lihat versi {newest.version}</a>
          </p>
        )}
      </div>
      <dl>
        <dt>Dokumen</dt>
        <dd>{document.title}</dd>
        <dt>Nomor</dt>
        <dd>{document.number}</dd>
        <dt>Versi</dt>
        <dd>{document.version}</dd>
        <dt>Diterbitkan</dt>
        <dd>{instantText(document.issuedAt)}</dd>
        <dt>Oleh</dt>
        <dd>{office}</dd>
        <Hash label="SHA-256 berkas" value={document.sha256} />
        {document.signed ? <Hash label="SHA-256 versi bertanda tangan" value={document.signed.sha256} /> : null}
        <Hash label="Rantai catatan" value={document.chainHash} />
      </dl>
      <h2>Periksa berkas Anda</h2>
      <p class="help">Berkas diperiksa di peramban Anda dan tidak dikirim ke mana pun.</p>
      <div class="field" id="check" data-hashes={hashes.join(' ')}>
        <label class="name" for="file">
          Pilih atau seret berkas PDF ke sini
        </label>
        <input type="file" id="file" accept="application/pdf" />
        <p role="status" id="verdict" />
        <noscript>Pemeriksaan berkas memerlukan JavaScript. Bandingkan SHA-256 di atas dengan berkas Anda.</noscript>
      </div>
      <script src={props.script} defer />
    </Layout>
  );
};
