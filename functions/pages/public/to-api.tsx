import { ContactLinks } from '../parts/help';
import { Layout } from '../parts/layout';

/**
 * Redirects from the static site to the same page of the API. Its script finds the API's origin, which is unknown when
 * pages are built.
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
