import { signInForm } from '../../domain/forms/sign-in-form';
import { sessionHours, signInMinutes } from '../../domain/office/desk-access';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';
import { Layout } from '../parts/layout';
import { UnsentAnswers } from '../parts/typed-answers';

/** Leads those to the desk whom this browser has signed in already. No page reached from a mail can know that. */
const OpenDesk = () => (
  <p>
    Sudah masuk pada peramban ini? <a href="/meja">Buka meja</a>.
  </p>
);

/**
 * Shows the form for a mailbox. It links to the desk: the browser withholds the cookie on the way from a mail, and sends it with that link.
 */
export const SignInPage = ({ filled }: { filled: Filled }) => (
  <Layout sheet="desk" title="Meja Sekretariat">
    <ErrorSummary gaps={filled.gaps} />
    <p>Untuk administrator. Kami kirim tautan sekali pakai ke surel Anda; tidak perlu kata sandi.</p>
    <form method="post" action="/meja/masuk" novalidate>
      <FormFields form={signInForm} filled={filled} />
      <div class="actions">
        <button>Kirim tautan masuk</button>
      </div>
    </form>
    <OpenDesk />
  </Layout>
);

/** Shows the same text for every address, so it does not reveal the administrators. */
export const SentPage = () => (
  <Layout sheet="desk" title="Periksa surel Anda">
    <p>
      Bila alamat itu terdaftar sebagai administrator, tautan masuk sudah dikirim. Tautan berlaku {signInMinutes} menit
      dan hanya sekali. Tidak menerima surel? Periksa folder spam, atau minta lagi beberapa menit kemudian.
    </p>
    <p>
      <a href="/meja/masuk">Minta tautan lain</a>
    </p>
  </Layout>
);

/** Mail scanners open links: only the button signs in. */
export const ConfirmPage = ({ path }: { path: string }) => (
  <Layout sheet="desk" title="Masuk ke Meja Sekretariat">
    <p>Tekan tombol untuk masuk pada peramban ini. Sesi berakhir setelah {sessionHours} jam, atau saat Anda keluar.</p>
    <form method="post" action={path}>
      <button>Masuk</button>
    </form>
  </Layout>
);

/** The reasons why the desk is closed to the reader. */
const closedTexts = {
  removed: {
    title: 'Anda bukan administrator lagi',
    text: 'Sesi Anda diakhiri karena nama Anda dihapus dari daftar administrator.',
  },
  ended: {
    title: 'Sesi Anda sudah berakhir',
    text: 'Tidak ada yang diubah. Masuk lagi, lalu ulangi tindakan Anda.',
  },
  foreign: {
    title: 'Kiriman ditolak',
    text: 'Formulir ini bukan dari sesi Anda. Tidak ada yang diubah. Buka lagi halamannya, lalu kirim lagi.',
  },
  'link-ended': {
    title: 'Tautan ini sudah tidak berlaku',
    text: `Tautan masuk berlaku ${signInMinutes} menit dan hanya sekali. Minta tautan baru.`,
  },
};
export type ClosedReason = keyof typeof closedTexts;

/** Shows why the desk is closed to the reader, and the way to sign in. */
export const ClosedDeskPage = ({ reason, unsent = '' }: { reason: ClosedReason; unsent?: string }) => (
  <Layout sheet="desk" title={closedTexts[reason].title}>
    <p>{closedTexts[reason].text}</p>
    {reason === 'link-ended' ? <OpenDesk /> : null}
    <p>
      <a href="/meja/masuk">Minta tautan masuk</a>
    </p>
    <UnsentAnswers text={unsent} />
  </Layout>
);

/** Leads from an address that the desk does not have to its register. */
export const MissingAtDeskPage = ({ unsent = '' }: { unsent?: string }) => (
  <Layout sheet="desk" title="Tidak ditemukan">
    <p>
      Alamat ini tidak ada di Meja Sekretariat. Cari di <a href="/meja">daftar permohonan</a> atau di{' '}
      <a href="/meja/katalog">katalog aplikasi</a>.
    </p>
    <UnsentAnswers text={unsent} />
  </Layout>
);
