import { Layout } from './layout';

/** Of a link that ended: who may decide its step now, by title. `kosong`: nobody, until the secretariat fills the post. */
export type NowDecides = { title: string } | 'kosong' | undefined;

const nowText = (now: Exclude<NowDecides, undefined>): string =>
  now === 'kosong'
    ? 'Langkah ini sekarang menunggu jabatan yang belum terisi. Sekretariat sudah diberi tahu.'
    : `Langkah ini sekarang diputus oleh ${now.title}.`;

/** A link that no longer opens anything, with the way to a fresh one. */
export const GonePage = ({ path, now }: { path: string; now?: NowDecides }) => (
  <Layout title="Tautan ini sudah tidak berlaku">
    {now ? <p>{nowText(now)}</p> : null}
    <p>Tautan ini sudah lewat waktunya atau sudah diganti. Kami dapat mengirim tautan baru ke surel yang berhak.</p>
    <form method="post" action={`${path}/tautan-baru`}>
      <button>Kirim tautan baru</button>
    </form>
  </Layout>
);
