import type { Child } from 'hono/jsx';
import { ButtonLink } from '../parts/button';
import { ContactLinks } from '../parts/help';
import { document, Layout } from '../parts/layout';
import { lostLinkPath } from './lost-link';

/** Shows a page for an unknown address, with useful links. */
const LostPage = ({ title, children }: { title: string; children: Child }) => (
  <Layout title={title}>
    {children}
    <ul class="ways">
      <li>
        <a href={lostLinkPath}>Minta tautan permohonan</a>
        <small>Sudah mengajukan, tetapi tautannya hilang</small>
      </li>
      <li>
        <a href="/alur">Lihat alur proses</a>
        <small>Tujuh langkah: siapa memutuskan, dan berapa lama</small>
      </li>
    </ul>
    <p class="actions">
      <ButtonLink href="/">Ajukan aplikasi baru</ButtonLink>
    </p>
    <p class="small">
      Pejabat dan sekretariat: buka tautan dari surel terbaru kami. Masih tersesat? Hubungi kami: <ContactLinks />.
    </p>
  </Layout>
);

/** Returns the page for an unknown address. */
export const notFoundPage = (): string =>
  document(
    <LostPage title="Tidak ditemukan">
      <p>Periksa alamatnya, atau buka lagi tautan dari surel terbaru Anda.</p>
    </LostPage>,
  );

/** Returns the page for a link that arrived incomplete. */
export const cutLinkPage = (): string =>
  document(
    <LostPage title="Tautan terpotong">
      <p>
        Alamat ini tidak lengkap: sebagian hilang saat disalin atau diteruskan. Buka lagi surel kami, lalu tekan
        tombolnya, atau salin seluruh alamatnya sampai huruf terakhir.
      </p>
    </LostPage>,
  );
