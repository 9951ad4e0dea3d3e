import type { CaseFile } from '../../domain/files/case-file';
import { signedVersionKind } from '../../domain/files/uploads';
import { readersText } from '../../domain/letters/letter-kinds';
import type { OutgoingLetter } from '../../domain/letters/outgoing-letter';
import { despiteTurnText, overtakenBy, overtakenTexts, sentDespite } from '../../domain/letters/overtaken';
import { dayText, instantText } from '../../domain/time/dates';
import type { WholeCase } from '../../ports/cases';
import { AttachBox } from '../parts/attach-box';
import { ComparedBox } from '../parts/compared-box';
import { Card } from '../parts/card';
import { ErrorSummary } from '../parts/error-summary';
import { FileList } from '../parts/files';
import type { Filled } from '../parts/filled';
import { type Fact, KeyValues } from '../parts/key-values';
import { Layout, Script } from '../parts/layout';
import { Notice } from '../parts/notice';
import { type EndedLink, endedLinkText } from './ended-link-text';

interface LetterProps {
  dossier: WholeCase;
  letter: OutgoingLetter;
  files: readonly CaseFile[];
  path: string;
  /** The origin of the site that serves the scripts. */
  site: string;
  /** The address of the office's statistics, for its head only. */
  statistics?: string;
}

const titleOf = ({ letter }: Pick<LetterProps, 'letter'>): string => letter.document?.title ?? 'Surat';

const Heading = ({ dossier: { head }, letter }: Pick<LetterProps, 'dossier' | 'letter'>) => (
  <header class="case-head">
    <p class="crumb">
      <span>Permohonan {head.requestNumber}</span>
    </p>
    <h1>{titleOf({ letter })}</h1>
    <p class="small soft">
      {head.application.name}, {head.agency}
    </p>
  </header>
);

const Figures = ({ statistics }: Pick<LetterProps, 'statistics'>) =>
  statistics ? (
    <p class="no-print">
      <a href={statistics}>Statistik kantor</a>
    </p>
  ) : null;

const Facts = ({ letter }: Pick<LetterProps, 'letter'>) => {
  const { entry, document } = letter;
  const facts: Fact[] = [
    ...(entry ? [['Nomor surat', entry.number] as const, ['Tanggal surat', dayText(entry.date)] as const] : []),
    ...(document?.signed ? [['Ditandatangani', instantText(document.signed.at)] as const] : []),
  ];
  return <KeyValues facts={facts} />;
};

/** Says that the request went on without the letter. The secretariat decides whether the office sends it all the same. */
const OvertakenNotice = ({ letter, dossier }: Pick<LetterProps, 'letter' | 'dossier'>) => {
  const overtaken = overtakenBy(letter, dossier.events);
  const turn = overtaken ?? sentDespite(letter, dossier.events);
  return turn ? (
    <Notice sentiment="warning" title={overtakenTexts[turn.how].title}>
      <p>
        Tercatat {instantText(turn.at)}.{' '}
        {overtaken
          ? 'Surat ini tidak ditunggu lagi, sehingga Anda tidak perlu menandatanganinya. Tanyakan kepada sekretariat bila suratnya tetap harus dikirim.'
          : despiteTurnText}
      </p>
    </Notice>
  ) : null;
};

/** The page on which a signatory reads a letter and attaches the signed version. */
export const SignPage = (props: LetterProps & { filled: Filled }) => {
  const { letter, path, site, files, filled } = props;
  const { document } = letter;
  const isIssued = document !== undefined && document.seq === letter.entry?.seq;
  return (
    <Layout sheet="decision" title={`Tanda tangan: ${titleOf(props)}`} heading={<Heading {...props} />}>
      <ErrorSummary gaps={filled.gaps} />
      <OvertakenNotice {...props} />
      <Card title="1. Baca suratnya">
        <Facts letter={letter} />
        <FileList files={isIssued ? files : []} path={path} awaited={!isIssued} untitled />
      </Card>
      <Card title="2. Lampirkan yang sudah ditandatangani">
        <p>
          PDF dengan tanda tangan elektronik BSrE, atau pindaian (PDF) surat yang Anda tanda tangani di atas kertas.
          Setelah Anda menyimpannya, surat dikirim kepada {readersText(letter.topic)}.
        </p>
        <form method="post" action={path}>
          <input type="hidden" name="document" value={document?.documentId} />
          <AttachBox
            kinds={[{ value: signedVersionKind, label: 'Surat bertanda tangan (PDF)' }]}
            endpoint={`${path}/berkas`}
            input={filled.input}
            gaps={filled.gaps}
            title="Berkas"
          />
          <ComparedBox filled={filled} />
          <button>Simpan dan kirim surat</button>
        </form>
      </Card>
      <Figures {...props} />
      <Script site={site} name="attach" />
    </Layout>
  );
};

/** Names the letters that a signed letter replaces. Readers may hold one of them. */
const Replaces = ({ letter }: Pick<LetterProps, 'letter'>) => (
  <>
    {letter.former
      .filter(({ how }) => how === 'replaced')
      .map(({ number, date }) => (
        <p>
          Surat ini menggantikan surat nomor {number}, tanggal {dayText(date)}, yang tidak berlaku lagi.
        </p>
      ))}
  </>
);

/** The page of a signed letter, for its signatory and for recipients of a copy. */
export const SignedPage = (props: LetterProps) => (
  <Layout sheet="decision" title={titleOf(props)} heading={<Heading {...props} />}>
    <Notice sentiment="success" title="Surat ini sudah ditandatangani" role="status">
      <Replaces letter={props.letter} />
      {props.letter.document?.signed?.unread ? (
        <p>
          Isi berkasnya tidak dapat dibaca sistem, seperti halnya pindaian. Sekretariat membandingkannya dengan aslinya.
        </p>
      ) : null}
      {props.letter.document?.signed?.unsealed ? (
        <p>Berkasnya tidak memuat tanda tangan elektronik. Penanda tangan menyatakan sudah menandatanganinya.</p>
      ) : null}
    </Notice>
    <Card>
      <Facts letter={props.letter} />
      <FileList files={props.files} path={props.path} title="Berkas surat" />
    </Card>
    <Figures {...props} />
  </Layout>
);

interface EndedProps extends EndedLink {
  path: string;
  /** True if a fresh link was just requested. */
  sent: boolean;
  /** True if the letter still needs a signature. */
  renewable: boolean;
}

/** The page of an ended link to a letter, with the next step. */
export const LetterEndedPage = (props: EndedProps) => {
  const { title, text } = endedLinkText(props);
  return (
    <Layout sheet="decision" title={title}>
      <p>{text}</p>
      {props.sent ? (
        <p role="status">Tautan baru sudah kami kirim kepada {props.signer}. Buka surel terbaru dari kami.</p>
      ) : null}
      {props.renewable && !props.sent ? (
        <form method="post" action={`${props.path}/tautan-baru`}>
          <button>Kirim tautan baru kepada {props.signer}</button>
        </form>
      ) : null}
    </Layout>
  );
};
