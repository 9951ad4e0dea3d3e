import type { NowDecides } from '../domain/errors';
import { Layout } from './layout';

const nowText = (now: Exclude<NowDecides, undefined>): string =>
  now === 'kosong'
    ? 'Langkah ini sekarang menunggu jabatan yang belum terisi. Sekretariat sudah diberi tahu.'
    : `Langkah ini sekarang diputus oleh ${now.title}.`;

/** A link that no longer opens anything, with the way to a fresh one, or that one is on its way. */
export const GonePage = ({ path, sent, now }: { path: string; sent: boolean; now?: NowDecides }) => (
  <Layout title="Tautan ini sudah tidak berlaku">
    {now ? <p>{nowText(now)}</p> : null}
    {sent ? (
      <p role="status">Tautan baru sudah kami kirim. Buka surel terbaru dari kami, lalu lanjutkan dari sana.</p>
    ) : (
      <p>Tautan ini sudah lewat waktunya atau sudah diganti. Kami dapat mengirim tautan baru ke surel yang berhak.</p>
    )}
    <form method="post" action={`${path}/tautan-baru`}>
      <button class={sent ? 'second' : undefined}>{sent ? 'Kirim lagi' : 'Kirim tautan baru'}</button>
    </form>
  </Layout>
);
