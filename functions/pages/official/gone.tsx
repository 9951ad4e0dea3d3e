import type { NowDecides } from '../../domain/errors';
import { Layout } from '../parts/layout';
import { Notice } from '../parts/notice';
import { UnsentAnswers } from '../parts/typed-answers';

const nowText = (now: Exclude<NowDecides, undefined>): string =>
  now === 'kosong'
    ? 'Langkah ini sekarang menunggu jabatan yang belum terisi. Sekretariat sudah diberi tahu.'
    : `Yang berhak memutus langkah ini: ${now.title}. Bila itu Anda, minta tautan baru di bawah ini.`;

interface GoneProps {
  path: string;
  /** A fresh link was just asked for. */
  sent: boolean;
  now?: NowDecides;
  mailboxChanged?: 'revised' | 'corrected';
  /** The input that was posted here, as text. */
  unsent: string;
}

/** The fresh link goes to whoever decides now, who may be another than whoever asked. A vacant post was mailed none. */
const Sent = ({ now }: Pick<GoneProps, 'now'>) => {
  if (now === 'kosong')
    return (
      <Notice sentiment="warning" role="status">
        <p>{nowText(now)}</p>
      </Notice>
    );
  return (
    <Notice sentiment="success" role="status" title="Tautan baru sudah kami kirim">
      <p>
        {now
          ? `Surelnya dikirim kepada ${now.title}. Bila itu Anda, buka surel terbaru kami.`
          : 'Buka surel terbaru kami.'}
      </p>
    </Notice>
  );
};

/**
 * Says why the link is over. An applicant who changes the address in a revision comes here at once: it must not read as if nothing was
 * recorded.
 */
const Why = ({ sent, now, mailboxChanged }: GoneProps) => {
  if (sent) return <Sent now={now} />;
  if (mailboxChanged)
    return (
      <Notice
        sentiment={mailboxChanged === 'revised' ? 'success' : 'warning'}
        title={mailboxChanged === 'revised' ? 'Perbaikan tercatat' : undefined}
      >
        <p>Alamat surel permohonan ini sudah diganti. Buka surel terbaru kami di alamat yang baru.</p>
      </Notice>
    );
  return (
    <Notice sentiment="warning">
      <p>Waktunya habis, atau tautan ini sudah diganti. Kami dapat mengirim tautan baru ke surel yang berhak.</p>
      {now ? <p>{nowText(now)}</p> : null}
    </Notice>
  );
};

/** A link that no longer opens anything, with the way to a fresh one, or that one is on its way. */
export const GonePage = (props: GoneProps) => {
  const { path, sent, mailboxChanged, unsent } = props;
  return (
    <Layout
      sheet="decision"
      title={mailboxChanged ? 'Tautan Anda pindah ke surel baru' : 'Tautan ini sudah tidak berlaku'}
    >
      <Why {...props} />
      <UnsentAnswers text={unsent} />
      <form method="post" action={`${path}/tautan-baru`}>
        <button class={sent ? 'second' : undefined}>{sent ? 'Kirim lagi' : 'Kirim tautan baru'}</button>
      </form>
    </Layout>
  );
};
