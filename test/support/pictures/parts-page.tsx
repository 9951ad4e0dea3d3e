import { Badge } from '../../../functions/pages/parts/badge';
import { Button, ButtonLink } from '../../../functions/pages/parts/button';
import { Card } from '../../../functions/pages/parts/card';
import { Disclosure } from '../../../functions/pages/parts/disclosure';
import { EmptyState } from '../../../functions/pages/parts/empty-state';
import { ErrorSummary } from '../../../functions/pages/parts/error-summary';
import { FormFields } from '../../../functions/pages/parts/field-inputs';
import { FileRow } from '../../../functions/pages/parts/file-row';
import { KeyValues } from '../../../functions/pages/parts/key-values';
import { Layout } from '../../../functions/pages/parts/layout';
import { Notice } from '../../../functions/pages/parts/notice';
import { Segmented } from '../../../functions/pages/parts/segmented';
import type { PageSheet } from '../../../functions/pages/parts/page-sheets';
import { Stepper } from '../../../functions/pages/parts/stepper';
import { StickyBar } from '../../../functions/pages/parts/sticky-bar';
import { Table } from '../../../functions/pages/parts/table';
import { Tiles } from '../../../functions/pages/parts/tiles';
import type { Form } from '../../../functions/domain/forms/fields';

const form: Form = {
  id: 'parts',
  groups: [
    {
      title: 'Isian',
      help: 'Keterangan kelompok.',
      fields: [
        { kind: 'text', name: 'name', label: 'Nama aplikasi', max: 150, help: 'Seperti pada surat permohonan.' },
        { kind: 'email', name: 'email', label: 'Surel', autocomplete: 'email' },
        { kind: 'longtext', name: 'reason', label: 'Alasan', max: 3000, rows: 3, help: 'Pemohon membaca alasan ini.' },
        {
          kind: 'choice',
          name: 'holder',
          label: 'Teruskan kepada',
          style: 'radio',
          options: [
            { value: '1', label: 'Bidang Aplikasi Informatika', help: 'Ir. Ahmad Fauzi' },
            { value: '2', label: 'Bidang Statistik', help: 'Dra. Siti Nurjanah' },
          ],
        },
        {
          kind: 'choices',
          name: 'instructions',
          label: 'Petunjuk',
          options: ['Tindak lanjuti', 'Telaah dan sarannya', 'Koordinasikan'].map((label) => ({ value: label, label })),
        },
        { kind: 'agree', name: 'agree', label: 'Pernyataan', statement: 'Isian ini benar.' },
      ],
    },
  ],
};
const gaps = [
  { field: 'email', message: 'Surel belum diisi.' },
  { field: 'holder', message: 'Pilih Kepala Bidang tujuan.' },
];

const Words = () => (
  <>
    <Card title="Badge">
      <p class="actions">
        <Badge text="Sedang berjalan" />
        <Badge text="Selesai" sentiment="success" />
        <Badge text="Batas Sen 30 Nov" sentiment="warning" icon="clock" />
        <Badge text="Terlambat 2 hari kerja" sentiment="danger" icon="warning" />
      </p>
    </Card>
    <Notice sentiment="info" title="Usulan sistem siap untuk 19 dari 27 butir.">
      <p>Setiap usulan menyebut sumbernya; Anda yang menjawab.</p>
    </Notice>
    <Notice sentiment="success" title="Permohonan diterima">
      <p>Diteruskan kepada Kepala Bidang.</p>
    </Notice>
    <Notice sentiment="warning" title="Spesifikasi teknis belum ada">
      <p>Langkah 4 baru dibuka setelah spesifikasi dilampirkan.</p>
    </Notice>
    <Notice sentiment="danger" title="Belum terkirim">
      <p>Sambungan terganggu. Isian Anda masih ada.</p>
    </Notice>
    <EmptyState title="Tidak ada yang menunggu Anda">Kami kirim surel bila ada yang baru.</EmptyState>
  </>
);

const Lists = () => (
  <>
    <Tiles
      tiles={[
        { value: '24', label: 'berjalan', detail: '3 lebih banyak dari Oktober' },
        { value: '2', label: 'terlambat', sentiment: 'danger', href: '#', detail: 'terlama 4 hari kerja' },
        { value: '5', label: 'menunggu pemohon', sentiment: 'warning' },
        { value: '11', label: 'selesai bulan ini', sentiment: 'success' },
      ]}
    />
    <Card title="Fakta dan berkas">
      <KeyValues
        facts={[
          ['Kepala OPD', 'dr. Hj. Ratna Sari, M.Kes.'],
          ['NIP', <span class="number">19620825 198704 2 001</span>],
          ['Subdomain', 'izin-klinik.bantenprov.go.id'],
        ]}
      />
      <ul class="files">
        <FileRow title="Surat permohonan" name="surat.pdf" size={912_000} href="#">
          <Badge text="Lengkap" sentiment="success" />
        </FileRow>
        <FileRow title="Spesifikasi teknis" name="spesifikasi.docx" size={31_000} href="#" />
      </ul>
      <Disclosure summary="Rincian permohonan">
        <p>Yang jarang dibaca.</p>
      </Disclosure>
    </Card>
    <Table
      caption="Permohonan terbaru"
      columns={['Aplikasi', 'OPD', 'Keadaan', 'Batas']}
      rows={[
        [<a href="#">Konsultasi Produk Hukum</a>, 'Biro Hukum', <Badge text="Analisis kesesuaian" />, '2 hari lagi'],
        [<a href="#">Kartu Tani Banten</a>, 'Dinas Pertanian', <Badge text="Selesai" sentiment="success" />, '–'],
      ]}
    />
    <Card title="Tujuh langkah">
      <Stepper
        steps={[
          { number: 1, title: 'Permohonan', state: 'done', lines: ['Selesai Jum 27 Nov 07.40'] },
          { number: 2, title: 'Disposisi Kepala Dinas', state: 'now', lines: ['Batas Sen 30 Nov 16.00'] },
          { number: 3, title: 'Disposisi Kepala Bidang', state: 'next', lines: ['1 hari kerja'] },
          { number: 4, title: 'Analisis kesesuaian', state: 'stopped', lines: ['Tidak direkomendasikan'] },
          { number: 6, title: 'Integrasi', state: 'skipped', lines: ['Dilewati, tidak diperlukan'] },
        ]}
      />
    </Card>
  </>
);

const Inputs = () => (
  <form class="card">
    <ErrorSummary gaps={gaps} />
    <FormFields form={form} filled={{ input: { instructions: 'Koordinasikan', holder: '2' }, gaps }} />
    <Segmented
      name="a1"
      legend="Tidak sama dengan Aplikasi Umum"
      options={['Ya', 'Sebagian', 'Tidak', 'T/R'].map((label) => ({ value: label, label }))}
      value="Tidak"
      marks={{ Sebagian: 'part', Tidak: 'against' }}
    />
    <p class="actions">
      <Button>Utama</Button>
      <Button kind="secondary">Kedua</Button>
      <Button kind="danger">Tolak permohonan</Button>
      <Button kind="quiet">Batal</Button>
      <Button disabled>Tidak aktif</Button>
      <ButtonLink href="#">Lihat surat</ButtonLink>
    </p>
    <StickyBar status={<p role="status">Tersimpan 07.46</p>}>
      <Button kind="secondary">Simpan</Button>
      <Button>Kirim</Button>
    </StickyBar>
  </form>
);

/** Shows every part once, as pages use them. */
export const PartsPage = ({ sheet }: { sheet?: PageSheet }) => (
  <Layout title="Semua bagian" sheet={sheet}>
    <Words />
    <Lists />
    <Inputs />
  </Layout>
);
