import { profile } from '../../domain/office/office-profile';
import { interpretations } from '../../domain/sop/flow';
import { papers, roleTitles, standardTimeText, type Step, steps } from '../../domain/sop/sop';
import { sopDocument } from '../../domain/sop/sop-document';
import { performancePath, publishesFigures } from '../../domain/statistics/published';
import { dayText } from '../../domain/time/dates';
import { ButtonLink } from '../parts/button';
import { Card } from '../parts/card';
import { Disclosure } from '../parts/disclosure';
import { type Fact, KeyValues } from '../parts/key-values';
import { Layout } from '../parts/layout';
import { Notice } from '../parts/notice';
import { FlowPicture } from './flow-picture';

const List = ({ title, items }: { title: string; items: readonly string[] }) => (
  <Disclosure summary={title}>
    <ol>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ol>
  </Disclosure>
);

const titlesOf = (ids: Step['required']): string => ids.map((paper) => papers[paper].title).join(', ');

/** Shows a step in the SOP's own words. */
const StepText = ({ step }: { step: Step }) => (
  <Disclosure summary={`${step.number}. ${step.title}`}>
    <p>{step.activity}</p>
    <p class="soft">
      {roleTitles[step.owner]} · {standardTimeText(step.time)}
    </p>
    <p class="soft">Kelengkapan: {titlesOf(step.required) || 'Surat permohonan, formulir pengajuan'}</p>
    {step.optional ? <p class="soft">Bila ada: {titlesOf(step.optional)}</p> : null}
    <p class="soft">Keluaran: {step.output}</p>
  </Disclosure>
);

const sopFacts = (): Fact[] => {
  const sop = sopDocument;
  const { title, name, nip } = sop.approvedBy;
  return [
    ['Nomor SOP', sop.number],
    ['Nama SOP', sop.title],
    ['Dibuat', dayText(sop.made)],
    ...(sop.revised ? [['Direvisi', dayText(sop.revised)] as const] : []),
    ['Berlaku', dayText(sop.effective)],
    ['Disahkan oleh', `${title}, ${name}, NIP ${nip}`],
  ];
};

const Document = () => {
  const sop = sopDocument;
  return (
    <Card title="Dokumen SOP">
      <KeyValues facts={sopFacts()} />
      <List title="Dasar hukum" items={sop.legalBasis} />
      <List title="Kualifikasi pelaksana" items={sop.qualifications} />
      <List title="Keterkaitan" items={sop.related} />
      <List title="Peralatan dan perlengkapan" items={sop.equipment} />
      <List title="Pencatatan dan pendataan" items={sop.records} />
    </Card>
  );
};

/**
 * The page "Alur proses aplikasi", which the SOP requires to be available. It is built from sop.ts and the head of the
 * SOP document.
 */
export const ProcessPage = () => (
  <Layout
    title="Alur proses pengajuan aplikasi baru"
    sheet="public"
    description={`Tujuh langkah permohonan aplikasi baru pada ${profile.name}: siapa memutuskan, dan berapa lama.`}
  >
    <p>Tujuh langkah, dari permohonan sampai aplikasi selesai dibangun: siapa memutuskan, dan berapa lama.</p>
    <p class="actions no-print">
      <ButtonLink href="/">Ajukan aplikasi baru</ButtonLink>
    </p>
    <h2>Alur dalam gambar</h2>
    <FlowPicture />
    <section class="card" id="tafsir">
      <h2>* Tafsir kantor</h2>
      <p>Tanda * menandai hal yang tidak disebut SOP. Kami membacanya begini:</p>
      <ul>
        {interpretations().map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </section>
    <Notice sentiment="warning" title="Peringatan dalam SOP">
      <p>{sopDocument.warning}</p>
    </Notice>
    <Card title="Tujuh langkah menurut SOP">
      {steps.map((step) => (
        <StepText step={step} />
      ))}
    </Card>
    <Document />
    {publishesFigures() ? (
      <p class="no-print">
        Berapa lama langkah-langkah itu sebenarnya? <a href={performancePath}>Lihat kinerja pelayanan</a>.
      </p>
    ) : null}
    <p class="actions no-print">
      <ButtonLink href="/">Ajukan aplikasi baru</ButtonLink>
    </p>
  </Layout>
);
