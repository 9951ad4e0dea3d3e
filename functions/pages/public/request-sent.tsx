import { roleTitles, standardTimeText, stepOf } from '../../domain/sop/sop';
import { Card } from '../parts/card';
import { ContactLinks } from '../parts/help';
import { Icon } from '../parts/icon';
import { Layout } from '../parts/layout';

const nextText = () => {
  const { owner, time } = stepOf('agency-disposition');
  return `Berikutnya ${roleTitles[owner]} memutuskan dalam ${standardTimeText(time)}.`;
};

/** Shows the steps after sending. The script adds the due date as soon as the step is open. */
const Next = () => (
  <Card title="Yang terjadi berikutnya">
    <ul>
      <li>
        {nextText()} <span id="due" />
      </li>
      <li>Kami kirim hasil tiap langkah ke surel penanggung jawab.</li>
      <li>
        Surel tanda terima memuat tautan ke halaman permohonan Anda. Di sana ada tanda terima (PDF), dan Anda dapat
        melengkapi atau mencabut permohonan.
      </li>
    </ul>
  </Card>
);

/** The confirmation as a static page. Its script inserts the data that the form's page left in this tab. */
export const RequestSentPage = ({ script }: { script: string }) => (
  <Layout title="Permohonan terdaftar" sheet="applicant" heading={<></>}>
    <section id="done" hidden>
      <div class="sent">
        <h1>
          <Icon name="check" /> Permohonan terdaftar
        </h1>
        <p>Nomor permohonan</p>
        <p class="sent-number" id="number" />
      </div>
      <p>
        Tanda terima dikirim ke <strong id="email" />.
      </p>
      <p>
        Bila alamat ini salah, hubungi kami: <ContactLinks />.
      </p>
      <Next />
      <div class="actions no-print">
        <a class="button" id="track" href="/">
          Lacak permohonan
        </a>
        <button type="button" class="second" id="copy" hidden>
          Salin tautan pelacakan
        </button>
        <button type="button" class="second" id="print">
          Cetak halaman ini
        </button>
      </div>
      <p id="copied" role="status" />
      <p class="small">
        Tautan pelacakan: <span id="address" />
      </p>
    </section>
    <section id="nothing">
      <h1>Permohonan terdaftar?</h1>
      <p>Nomor dan tautan permohonan Anda ada pada surel tanda terima.</p>
      <p>
        Surelnya tidak ada? <a href="/tautan-baru">Minta tautan permohonan</a>, atau <a href="/">kembali ke formulir</a>
        .
      </p>
    </section>
    <script src={script} type="module" />
  </Layout>
);
