import type { DocumentRecord } from '../../domain/case/records';
import type { EndedVersion } from '../../domain/letters/ended-version';
import { dayText, instantText } from '../../domain/time/dates';
import { Card } from '../parts/card';
import { Disclosure } from '../parts/disclosure';
import { type Fact, KeyValues } from '../parts/key-values';
import { Layout } from '../parts/layout';
import { Notice } from '../parts/notice';

/** A recorded document as the public may see it. */
interface PublicDocument extends Pick<
  DocumentRecord,
  'documentId' | 'title' | 'number' | 'version' | 'issuedAt' | 'sha256' | 'chainHash' | 'letter' | 'signed'
> {
  /** The office's own number and date of a document that is not a letter of a case. */
  outgoing?: { number: string; date: string };
}

/** A document with its newest valid version. `ended` tells how and when it ceased to hold. */
interface Found {
  document: PublicDocument;
  newest: PublicDocument;
  ended?: Pick<EndedVersion, 'how' | 'at'>;
}

interface VerificationProps extends Found {
  office: string;
  script: string;
}

/** Returns the office's own number and date of a document, or undefined if it has none. */
const outgoingOf = ({ letter, outgoing }: PublicDocument): { number: string; date: string } | undefined => {
  if (outgoing) return outgoing;
  return letter?.number !== undefined && letter.date !== undefined
    ? { number: letter.number, date: letter.date }
    : undefined;
};

/** Shows the link to the newest version, with its number and date. */
const NewestLink = ({ newest, text }: { newest: PublicDocument; text: string }) => {
  const numbered = outgoingOf(newest);
  return (
    <>
      <a href={`/verifikasi/${newest.documentId}`}>
        {text}
        {numbered ? `, nomor ${numbered.number}, tanggal ${dayText(numbered.date)}` : ''}
      </a>
      {newest.letter && !newest.signed ? ' (menunggu tanda tangan)' : ''}
    </>
  );
};

/** Returns the title for a document that a newer version has overtaken. A letter's number or date may be corrected. */
const overtakenTitle = ({ document, newest }: Pick<Found, 'document' | 'newest'>): string => {
  if (document.letter && !document.letter.number) return 'Ini konsep surat, bukan surat resmi.';
  const [shown, valid] = [outgoingOf(document), outgoingOf(newest)];
  return shown && valid && (shown.number !== valid.number || shown.date !== valid.date)
    ? 'Nomor atau tanggal surat ini sudah diperbaiki. Pakai versi yang lebih baru.'
    : 'Dokumen ini tercatat, tetapi sudah ada versi yang lebih baru.';
};

/** Shows since when a letter no longer holds, and its replacement. */
const Ended = ({ document, newest, ended }: Required<Found>) => (
  <Notice
    sentiment="danger"
    title={
      document.letter?.number === undefined
        ? 'Konsep surat ini sudah ditarik.'
        : `Surat ini sudah ${ended.how === 'replaced' ? 'diganti' : 'ditarik'} dan tidak berlaku.`
    }
  >
    <p>
      Sejak {instantText(ended.at)}.{' '}
      {newest.documentId === document.documentId ? (
        'Surat penggantinya belum terbit.'
      ) : (
        <NewestLink newest={newest} text="Lihat surat penggantinya" />
      )}
    </p>
  </Notice>
);

/** Shows whether the document is recorded, the first question of a person who scans the code. */
const Verdict = ({ document, newest, ended }: Found) =>
  ended ? (
    <Ended {...{ document, newest, ended }} />
  ) : newest.documentId === document.documentId && document.letter && !document.signed ? (
    <Notice
      sentiment="warning"
      title={
        document.letter.number
          ? 'Surat ini tercatat, tetapi belum ditandatangani.'
          : 'Ini konsep surat, bukan surat resmi.'
      }
    >
      <p>Surat resmi adalah versi yang sudah bernomor dan ditandatangani.</p>
    </Notice>
  ) : newest.documentId === document.documentId ? (
    <Notice sentiment="success" title="Dokumen ini tercatat pada sistem.">
      <p>Cocokkan nomor dan tanggalnya dengan dokumen Anda, atau periksa berkasnya di bawah.</p>
    </Notice>
  ) : (
    <Notice sentiment="warning" title={overtakenTitle({ document, newest })}>
      <p>
        <NewestLink newest={newest} text={`Lihat versi ${newest.version}`} />
      </p>
    </Notice>
  );

const hash = (value: string) => <code>{value}</code>;

/** Shows the hashes for a manual comparison. */
const Hashes = ({ document }: { document: PublicDocument }) => {
  const facts: Fact[] = [
    ['SHA-256 berkas', hash(document.sha256)],
    ...(document.signed ? [['SHA-256 versi bertanda tangan', hash(document.signed.sha256)] as const] : []),
    ['Rantai catatan', hash(document.chainHash)],
  ];
  return (
    <Disclosure summary="Sidik digital (SHA-256)">
      <KeyValues facts={facts} />
    </Disclosure>
  );
};

const outgoingFacts = (document: PublicDocument): Fact[] => {
  const numbered = outgoingOf(document);
  return numbered
    ? [
        ['Nomor surat', numbered.number],
        ['Tanggal surat', dayText(numbered.date)],
      ]
    : [];
};

/**
 * The page behind a document's QR code. It shows the document's facts, whether it is the newest version, and a check of
 * the reader's file.
 */
export const VerificationPage = ({ document, newest, ended, office, script }: VerificationProps) => (
  <Layout title="Verifikasi dokumen" sheet="public">
    <Verdict {...{ document, newest, ended }} />
    <Card>
      <KeyValues
        facts={[
          ['Dokumen', document.title],
          ...outgoingFacts(document),
          [document.letter || document.outgoing ? 'Nomor registrasi' : 'Nomor', document.number],
          ['Versi', document.version],
          ['Diterbitkan', instantText(document.issuedAt)],
          ['Oleh', office],
        ]}
      />
      <Hashes document={document} />
    </Card>
    <Card title="Periksa berkas Anda">
      <p class="help">Peramban Anda memeriksa berkas itu sendiri. Berkas tidak dikirim ke mana pun.</p>
      <div
        class="field"
        id="check"
        data-hashes={[document.sha256, ...(document.signed ? [document.signed.sha256] : [])].join(' ')}
      >
        <label class="name" for="file">
          Pilih atau seret berkas PDF ke sini
        </label>
        <input type="file" id="file" accept="application/pdf" />
        <p role="status" id="verdict" />
        <noscript>
          Pemeriksaan berkas memerlukan JavaScript. Bandingkan sidik digital di atas dengan berkas Anda.
        </noscript>
      </div>
    </Card>
    <script src={script} defer />
  </Layout>
);
