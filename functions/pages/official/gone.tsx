import type { NowDecides } from '../../domain/errors';
import { instantText } from '../../domain/time/dates';
import { Layout } from '../parts/layout';
import { Notice } from '../parts/notice';
import { UnsentAnswers } from '../parts/typed-answers';

const nowText = (now: Exclude<NowDecides, undefined>): string =>
  now === 'kosong'
    ? 'Langkah ini sekarang menunggu jabatan yang belum terisi. Sekretariat sudah diberi tahu.'
    : `Yang berhak memutus langkah ini: ${now.title}. Bila itu Anda, minta tautan baru di bawah ini.`;

interface GoneProps {
  path: string;
  /** True if a fresh link was just requested. */
  sent: boolean;
  now?: NowDecides;
  mailboxChanged?: 'revised' | 'corrected';
  /** The time at which the applicant withdrew the request. */
  withdrawnAt?: string;
  /** The posted input as text. */
  unsent: string;
}

/**
 * Confirms the fresh link. It goes to the present decider, who may not be the person who asked. A vacant post gets no
 * mail.
 */
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
 * Shows the reason why the link ended. An applicant who changes the address in a revision lands here at once. The text
 * must therefore confirm that the revision was recorded.
 */
const Why = ({ sent, now, mailboxChanged, withdrawnAt }: GoneProps) => {
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
  if (withdrawnAt)
    return (
      <Notice sentiment="info">
        <p>Pemohon mencabut permohonan ini pada {instantText(withdrawnAt)}. Tidak ada lagi yang perlu diputuskan.</p>
      </Notice>
    );
  return (
    <Notice sentiment="warning">
      <p>Waktunya habis, atau tautan ini sudah diganti. Kami dapat mengirim tautan baru ke surel yang berhak.</p>
      {now ? <p>{nowText(now)}</p> : null}
    </Notice>
  );
};

/** The page of an ended link, with a button for a fresh one or the confirmation that it was sent. */
export const GonePage = (props: GoneProps) => {
  const { path, sent, mailboxChanged, withdrawnAt, unsent } = props;
  return (
    <Layout
      sheet="decision"
      title={mailboxChanged ? 'Tautan Anda pindah ke surel baru' : 'Tautan ini sudah tidak berlaku'}
    >
      <Why {...props} />
      <UnsentAnswers text={unsent} />
      {withdrawnAt ? null : (
        <form method="post" action={`${path}/tautan-baru`}>
          <button class={sent ? 'second' : undefined}>{sent ? 'Kirim lagi' : 'Kirim tautan baru'}</button>
        </form>
      )}
    </Layout>
  );
};
