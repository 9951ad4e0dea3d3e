import type { NowDecides } from '../../domain/errors';
import { Layout } from '../parts/layout';
import { UnsentAnswers } from '../parts/typed-answers';

const nowText = (now: Exclude<NowDecides, undefined>): string =>
  now === 'kosong'
    ? 'Langkah ini sekarang menunggu jabatan yang belum terisi. Sekretariat sudah diberi tahu.'
    : `Langkah ini sekarang diputus oleh ${now.title}.`;

interface GoneProps {
  path: string;
  /** A fresh link was just asked for. */
  sent: boolean;
  now?: NowDecides;
  mailboxChanged: boolean;
  /** What was posted here, as text. */
  unsent: string;
}

/** The fresh link goes to whoever decides now, who may be another than whoever asked. A vacant post was mailed none. */
const Sent = ({ now }: Pick<GoneProps, 'now'>) => {
  if (now === 'kosong') return <p role="status">{nowText(now)}</p>;
  return (
    <p role="status">
      {now
        ? `Tautan baru sudah kami kirim ke surel ${now.title}. Bila itu Anda, buka surel terbaru dari kami, lalu lanjutkan dari sana.`
        : 'Tautan baru sudah kami kirim. Buka surel terbaru dari kami, lalu lanjutkan dari sana.'}
    </p>
  );
};

/** Whoever changes the address in a revision comes here at once: it must not read as if nothing was recorded. */
const Why = ({ sent, now, mailboxChanged }: GoneProps) => {
  if (sent) return <Sent now={now} />;
  if (mailboxChanged)
    return (
      <p>
        Alamat surel permohonan ini sudah diganti, dan perbaikannya tercatat. Buka surel terbaru dari kami di alamat
        yang baru, lalu lanjutkan dari sana.
      </p>
    );
  return (
    <p>Tautan ini sudah lewat waktunya atau sudah diganti. Kami dapat mengirim tautan baru ke surel yang berhak.</p>
  );
};

/** A link that no longer opens anything, with the way to a fresh one, or that one is on its way. */
export const GonePage = (props: GoneProps) => {
  const { path, sent, now, mailboxChanged, unsent } = props;
  return (
    <Layout
      sheet="decision"
      title={mailboxChanged ? 'Tautan Anda pindah ke surel baru' : 'Tautan ini sudah tidak berlaku'}
    >
      {now && !sent ? <p>{nowText(now)}</p> : null}
      <Why {...props} />
      <form method="post" action={`${path}/tautan-baru`}>
        <button class={sent ? 'second' : undefined}>{sent ? 'Kirim lagi' : 'Kirim tautan baru'}</button>
      </form>
      <UnsentAnswers text={unsent} />
    </Layout>
  );
};
