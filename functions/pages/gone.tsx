import { Layout } from './layout';

/** A link that no longer opens anything, with the way to a fresh one, or that one is on its way. */
export const GonePage = ({ path, sent }: { path: string; sent: boolean }) => (
  <Layout title="Tautan ini sudah tidak berlaku">
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
