import { present } from '../../domain/present';
import { requestForm } from '../../domain/forms/forms';
import { profile } from '../../domain/office/office-profile';
import { stepOf } from '../../domain/sop/sop';
import { performancePath, publishesFigures } from '../../domain/statistics/published';
import { AttachBox } from '../parts/attach-box';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FormFields } from '../parts/field-inputs';
import { ContactLinks } from '../parts/help';
import { Layout } from '../parts/layout';
import { Notice } from '../parts/notice';
import { PrintedForm } from './printed-form';
import { requestKinds, Specification } from './request-attachments';

const empty = { input: {}, gaps: [] };
// The statement comes last, as on the SOP's form, because it commits to everything before it.
const [last, ...others] = [...requestForm.groups].reverse();
const statement = present(last, 'the statement');
const papersInOrder = others.reverse();
const papersTitle = 'Lampiran';
const partTitles = [...papersInOrder.map(({ title }) => title), papersTitle, statement.title];
const partId = (index: number) => `bagian-${index + 1}`;

/** Shows the things to prepare before the form. */
const Start = () => (
  <Card title="Sebelum mulai">
    <p>Anda perlu sekitar {stepOf('request').time.from} menit. Siapkan:</p>
    <ul>
      <li>surat permohonan yang sudah ditandatangani kepala OPD (PDF, JPEG, atau PNG);</li>
      <li>nama dan NIP kepala OPD;</li>
      <li>nama, telepon, dan surel penanggung jawab.</li>
    </ul>
    <p>Spesifikasi teknis boleh menyusul. Isian Anda tersimpan di peramban ini sampai terkirim.</p>
    <p class="small">
      Kami memakai data pribadi di sini hanya untuk memproses permohonan (UU 27/2022). Halaman pelacakan tidak
      menampilkannya.
    </p>
  </Card>
);

/** Shows the parts of the form in one line. The script marks the visible part and the completed ones. */
const PartLine = () => (
  <nav class="parts no-print" aria-label="Bagian formulir">
    <ol>
      {partTitles.map((title, index) => (
        <li>
          <a href={`#${partId(index)}`}>
            <span class="mark" aria-hidden="true">
              {index + 1}
            </span>
            <span class="part-name">{title}</span>
            <span class="part-state" />
          </a>
        </li>
      ))}
    </ol>
    <p id="saved" role="status" />
  </nav>
);

const numberedTitle = (index: number) => `${index + 1}. ${partTitles[index]}`;

const Parts = () => (
  <>
    {papersInOrder.map((group, index) => (
      <div class="card part" id={partId(index)}>
        <FormFields form={{ ...requestForm, groups: [{ ...group, title: numberedTitle(index) }] }} filled={empty} />
      </div>
    ))}
    <div class="card part" id={partId(papersInOrder.length)}>
      <AttachBox title={numberedTitle(papersInOrder.length)} kinds={requestKinds('later')} input={{}} gaps={[]} />
      <Specification filled={empty} wanted="later" />
    </div>
    <div class="card part" id={partId(papersInOrder.length + 1)}>
      <FormFields
        form={{ ...requestForm, groups: [{ ...statement, title: numberedTitle(papersInOrder.length + 1) }] }}
        filled={empty}
      />
      <p class="soft">Kepala OPD menandatangani surat permohonan di {profile.place}.</p>
    </div>
  </>
);

/**
 * The static request form. Its fields come from forms.ts. The script checks the answers, keeps a draft and sends them.
 */
export const RequestPage = ({ script }: { script: string }) => (
  <Layout
    title="Permohonan aplikasi baru"
    sheet="applicant"
    description={`Formulir pengajuan pembangunan sistem informasi atau aplikasi baru kepada ${profile.name}.`}
  >
    <noscript>
      <Notice sentiment="warning" title="Formulir ini memerlukan JavaScript">
        <p>
          Aktifkan JavaScript di peramban Anda, lalu muat ulang halaman ini. Tidak bisa? Hubungi kami: <ContactLinks />.
        </p>
      </Notice>
    </noscript>
    <form id="request" novalidate>
      <p>
        Ajukan pembangunan sistem informasi atau aplikasi baru. Lihat dahulu <a href="/alur">alur prosesnya</a>. Untuk
        mengembangkan aplikasi yang sudah ada, pakai SOP Pengajuan Pengembangan Sistem Informasi / Aplikasi.
      </p>
      <Start />
      <PartLine />
      <div id="others" />
      <div id="summary" class="notice danger" role="alert" tabindex={-1} hidden />
      <Parts />
      <p class="small">
        Permohonan yang tercatat kami simpan sebagai arsip. Untuk melihat atau memperbaiki data pribadi Anda, hubungi
        kami: <ContactLinks />.
      </p>
      <div class="actions">
        {/* Disabled until its script is ready. Otherwise the browser would put the answers into the address and lose
            them. */}
        <Button disabled>Periksa jawaban Anda</Button>
        <button type="button" class="quiet" id="clear" hidden>
          Hapus isian
        </button>
      </div>
      <p class="small">
        Sudah mengajukan, tetapi tautannya hilang? <a href="/tautan-baru">Minta tautan permohonan</a>.
      </p>
      {publishesFigures() ? (
        <p class="small">
          Berapa lama biasanya? <a href={performancePath}>Lihat kinerja pelayanan</a>.
        </p>
      ) : null}
    </form>
    <section id="review" hidden tabindex={-1} />
    <PrintedForm />
    <script src={script} type="module" />
  </Layout>
);
