import { requestForm } from '../../domain/forms/forms';
import { profile } from '../../domain/office/office-profile';
import { roleTitles, standardTimeText, stepOf } from '../../domain/sop/sop';
import { AttachBox } from '../parts/attach-box';
import { FormFields } from '../parts/field-inputs';
import { ContactLinks } from '../parts/help';
import { Layout } from '../parts/layout';
import { requestKinds, Specification } from './request-attachments';

const empty = { typed: {}, gaps: [] };
// The statement comes last, as on the SOP's form: after everything that it commits to.
const withoutStatement = { ...requestForm, groups: requestForm.groups.slice(0, -1) };
const statement = { ...requestForm, groups: requestForm.groups.slice(-1) };

/** What the script tells whoever has sent a request. */
const nextText = () => {
  const { owner, time } = stepOf('agency-disposition');
  return `Berikutnya ${roleTitles[owner]} memutuskan dalam ${standardTimeText(time)}.`;
};

/** The static request form. Its fields come from forms.ts; the script checks, keeps a draft and sends. */
export const RequestPage = ({ script }: { script: string }) => (
  <Layout
    sheet="applicant"
    title="Permohonan aplikasi baru"
    description={`Formulir pengajuan pembangunan sistem informasi atau aplikasi baru kepada ${profile().name}.`}
  >
    <p>
      Formulir pengajuan pembangunan sistem informasi atau aplikasi baru. Baca dahulu <a href="/alur">alur prosesnya</a>
      . Untuk pengembangan aplikasi yang sudah ada, pakai SOP Pengajuan Pengembangan Sistem Informasi / Aplikasi.
    </p>
    <p class="soft">
      Data pribadi pada formulir ini dipakai hanya untuk memproses permohonan (UU 27/2022) dan tidak ditampilkan pada
      halaman pelacakan. Isian tersimpan di peramban ini sampai terkirim.
    </p>
    <noscript>
      <div class="box alert">
        Halaman ini memerlukan JavaScript. Aktifkan JavaScript di peramban Anda, lalu muat ulang.
      </div>
    </noscript>
    <div id="summary" class="box alert" role="alert" tabindex={-1} hidden />
    <form id="request" novalidate>
      <FormFields form={withoutStatement} filled={empty} />
      <AttachBox kinds={requestKinds} typed={{}} gaps={[]} />
      <Specification filled={empty} />
      <FormFields form={statement} filled={empty} />
      <p class="soft">Ditandatangani di {profile().place} oleh kepala OPD pada surat permohonan.</p>
      <p class="soft">
        Permohonan yang tercatat disimpan sebagai arsip. Untuk melihat atau memperbaiki data pribadi Anda di dalamnya,
        hubungi kami: <ContactLinks />.
      </p>
      {/* Pressed before its script is there, it would put the answers into the address and lose them. */}
      <button disabled>Periksa jawaban Anda</button>
    </form>
    <section id="review" hidden tabindex={-1} />
    <section id="done" hidden tabindex={-1} data-next={nextText()}>
      <p>
        Bila alamat ini salah, hubungi kami: <ContactLinks />.
      </p>
    </section>
    <script src={script} type="module" />
  </Layout>
);
