import { profile } from '../../domain/office/office-profile';
import { papers, roleTitles, standardTimeText, steps } from '../../domain/sop/sop';
import { sopDocument } from '../../domain/sop/sop-document';
import { dayText } from '../../domain/time/dates';
import { Layout } from '../parts/layout';

const List = ({ title, items }: { title: string; items: readonly string[] }) => (
  <>
    <h2>{title}</h2>
    <ol>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ol>
  </>
);

/** "Alur proses aplikasi": the process as the SOP wants it at hand, from sop.ts and the SOP document's head. */
export const ProcessPage = () => {
  const sop = sopDocument();
  return (
    <Layout
      title="Alur proses pengajuan aplikasi baru"
      description={`Tujuh langkah permohonan aplikasi baru pada ${profile().name}: siapa memutuskan, dan berapa lama.`}
    >
      <dl>
        <dt>Nomor SOP</dt>
        <dd>{sop.number}</dd>
        <dt>Nama SOP</dt>
        <dd>{sop.title}</dd>
        <dt>Dibuat</dt>
        <dd>{dayText(sop.made)}</dd>
        {sop.revised ? (
          <>
            <dt>Direvisi</dt>
            <dd>{dayText(sop.revised)}</dd>
          </>
        ) : null}
        <dt>Berlaku</dt>
        <dd>{dayText(sop.effective)}</dd>
        <dt>Disahkan oleh</dt>
        <dd>
          {sop.approvedBy.title}, {sop.approvedBy.name}, NIP {sop.approvedBy.nip}
        </dd>
      </dl>
      <div class="box alert">
        <strong>Peringatan.</strong> {sop.warning}
      </div>
      <h2>Tujuh langkah</h2>
      <ol class="timeline">
        {steps.map((step) => (
          <li>
            <p>
              <strong>
                {step.number}. {step.title}
              </strong>
            </p>
            <p>{step.activity}</p>
            <p class="soft">
              {roleTitles[step.owner]} · {standardTimeText(step.time)}
            </p>
            <p class="soft">
              Kelengkapan:{' '}
              {step.required.map((paper) => papers[paper].title).join(', ') || 'Surat permohonan, formulir pengajuan'}
            </p>
            <p class="soft">Keluaran: {step.output}</p>
          </li>
        ))}
      </ol>
      <List title="Dasar hukum" items={sop.legalBasis} />
      <List title="Kualifikasi pelaksana" items={sop.qualifications} />
      <List title="Keterkaitan" items={sop.related} />
      <List title="Peralatan dan perlengkapan" items={sop.equipment} />
      <List title="Pencatatan dan pendataan" items={sop.records} />
    </Layout>
  );
};
