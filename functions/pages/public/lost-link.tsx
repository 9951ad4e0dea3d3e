import { lostLinkForm } from '../../domain/forms/lost-link-form';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';
import { Layout } from '../parts/layout';

/** The path of the page on which applicants request a fresh link. */
export const lostLinkPath = '/tautan-baru';
export const lostLinkTitle = 'Minta tautan permohonan';

/** The page with the form for request number and mailbox. */
export const LostLinkPage = ({ filled }: { filled: Filled }) => (
  <Layout title={lostLinkTitle}>
    <ErrorSummary gaps={filled.gaps} />
    <p>Tautan Anda hilang? Kami kirim tautan baru ke surel penanggung jawab permohonan.</p>
    <form method="post" action={lostLinkPath} novalidate>
      <FormFields form={lostLinkForm} filled={filled} />
      <button>Kirim tautan baru</button>
    </form>
  </Layout>
);

/** The confirmation page. It is the same for everybody, so it reveals nothing about a request's owner. */
export const LostLinkSentPage = () => (
  <Layout title="Periksa surel Anda">
    <p>
      Bila nomor dan surel itu cocok dengan sebuah permohonan, tautan baru kami kirim ke surel tersebut dalam beberapa
      menit.
    </p>
    <p>
      Surel tidak datang? Periksa folder spam, lalu <a href={lostLinkPath}>periksa nomor dan surelnya</a>.
    </p>
  </Layout>
);
