import { ContactLinks } from '../parts/help';
import { Layout } from '../parts/layout';

/**
 * Stands on the static site at the address of an API's page. Its script leads on to the API's origin, which no page knows when it is built.
 */
export const ToApiPage = ({ title, script }: { title: string; script: string }) => (
  <Layout title={title}>
    <p>Halaman ini sedang dibuka…</p>
    <noscript>
      <p>
        Aktifkan JavaScript di peramban Anda, atau hubungi kami: <ContactLinks />.
      </p>
    </noscript>
    <script src={script} defer />
  </Layout>
);
