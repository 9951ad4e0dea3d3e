import { catalogueFields } from '../../../domain/catalogue/fields';
import type { ImportPlan, PlannedRow } from '../../../domain/catalogue/import';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { DeskLayout, type DeskReader, Token } from '../layout';
import { List } from '../list';

const path = '/meja/katalog/impor';
const labels = new Map<string, string>(catalogueFields.map(({ name, field }) => [name, field.label]));

interface Preview {
  plan: ImportPlan;
  /** The seal of the plan and its cells. The button sends `seal` and `cells` back. */
  seal: string;
  cells: readonly (readonly string[])[];
}

interface ImportProps {
  reader: DeskReader;
  rowLimit: number;
  /** The fault of the whole file. */
  fault?: string;
  preview?: Preview;
  /** True if the catalogue changed between the preview and its button. */
  isStale?: boolean;
  /** The rows that the button wrote, if it could not write all. */
  result?: { writtenRows: readonly number[]; skippedRows: readonly number[]; failedRows: readonly number[] };
}

const kinds: Record<PlannedRow['kind'], string> = {
  add: 'Ditambahkan',
  change: 'Diubah',
  same: 'Tetap',
  refused: 'Ditolak',
};

const detailOf = (row: PlannedRow): string => {
  if (row.kind === 'refused') return row.reasons.join(' ');
  if (row.kind === 'add') return row.hint ?? '–';
  if (row.kind !== 'change') return '–';
  return row.differences
    .map(({ field, before, after }) => {
      const label = labels.get(field) ?? field;
      return before === undefined && after === undefined
        ? label
        : `${label}: ${before ?? 'kosong'} → ${after ?? 'kosong'}`;
    })
    .join('; ');
};

const FileForm = ({ reader, rowLimit, fault }: ImportProps) => (
  <form method="post" action={path} enctype="multipart/form-data">
    <Token {...reader} />
    <div class="field">
      <label class="name" for="f-berkas">
        Berkas katalog
      </label>
      <p class="help" id="f-berkas-help">
        XLSX atau CSV dengan judul kolom seperti berkas ekspor, paling banyak {rowLimit} baris dan 3 MB. Anda melihat
        pratinjau dahulu; belum ada yang berubah. Sel kosong pada baris tanpa ID tidak mengubah isi katalog: tulis
        (kosong) untuk mengosongkannya.
      </p>
      {fault ? (
        <p class="error" id="f-berkas-error">
          {fault}
        </p>
      ) : null}
      <input
        id="f-berkas"
        name="berkas"
        type="file"
        accept=".xlsx,.csv"
        aria-describedby={fault ? 'f-berkas-help f-berkas-error' : 'f-berkas-help'}
        aria-invalid={fault ? 'true' : undefined}
      />
    </div>
    <Button kind="secondary">Lihat pratinjau</Button>
  </form>
);

/** Carries the previewed cells and their seal back to the server. */
const PreviewInputs = ({ reader, preview: { seal, cells } }: { reader: DeskReader; preview: Preview }) => (
  <>
    <Token {...reader} />
    <input type="hidden" name="seal" value={seal} />
    <input type="hidden" name="cells" value={JSON.stringify(cells)} />
  </>
);

type Counts = Record<PlannedRow['kind'], number>;

/** Shows the ways out of a file with refused rows: correct them, or import the others. */
const RefusedRows = ({ counts, ...previewProps }: { reader: DeskReader; preview: Preview; counts: Counts }) => {
  const acceptedCount = counts.add + counts.change;
  return (
    <Notice sentiment="danger" role="alert" title={`${counts.refused} baris ditolak, jadi tidak ada yang diimpor`}>
      <p>
        Perbaiki baris itu di lembar kerja Anda, lalu pilih berkasnya lagi di bawah. Unduhan berisi baris yang ditolak
        dan alasannya; setelah diperbaiki, berkas itu dapat langsung diimpor.
      </p>
      <form method="post" action={path} enctype="multipart/form-data">
        <PreviewInputs {...previewProps} />
        <div class="actions">
          <Button kind="secondary" name="pilih" value="ditolak">
            Unduh baris yang ditolak (CSV)
          </Button>
          {acceptedCount > 0 ? (
            <Button name="pilih" value="sebagian">
              Impor baris yang benar saja ({acceptedCount})
            </Button>
          ) : null}
        </div>
      </form>
    </Notice>
  );
};

type Plan = { rows: PlannedRow[] };

const PlanPreview = ({ reader, preview }: { reader: DeskReader; preview: Preview & { plan: Plan } }) => {
  const { rows } = preview.plan;
  const count = (kind: PlannedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const counts = { add: count('add'), change: count('change'), same: count('same'), refused: count('refused') };
  const { add, change, same, refused } = counts;
  const listedRows = rows.filter(({ kind }) => kind !== 'same');
  const refusedFirst = [
    ...listedRows.filter(({ kind }) => kind === 'refused'),
    ...listedRows.filter(({ kind }) => kind !== 'refused'),
  ];
  return (
    <>
      <h2>Pratinjau</h2>
      <p>
        {add} ditambahkan, {change} diubah, {same} tetap, {refused} ditolak.
      </p>
      {refused > 0 ? (
        <RefusedRows {...{ reader, preview, counts }} />
      ) : add + change === 0 ? (
        <p>Isi berkas sama dengan katalog. Tidak ada yang perlu diimpor.</p>
      ) : (
        <form method="post" action={path} enctype="multipart/form-data">
          <PreviewInputs {...{ reader, preview }} />
          <Button>
            Impor: tambah {add}, ubah {change}
          </Button>
        </form>
      )}
      {refusedFirst.length > 0 ? (
        <List
          caption={`${refusedFirst.length} baris yang tidak tetap`}
          columns={['Aplikasi', 'Baris', 'Akibat', 'Rincian']}
          rows={refusedFirst.map((row) => [row.name || '(tanpa nama)', `${row.row}`, kinds[row.kind], detailOf(row)])}
        />
      ) : null}
      <h2>Pilih berkas lain</h2>
    </>
  );
};

/** Returns row numbers of the spreadsheet as text: "2, 4 sampai 9, 12". */
const rowsText = (rows: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} sampai ${to}`)).join(', ');
};

const IncompleteImport = ({ writtenRows, skippedRows, failedRows }: NonNullable<ImportProps['result']>) => (
  <Notice
    sentiment="warning"
    role="alert"
    title={`${writtenRows.length} baris sudah diimpor, ${skippedRows.length + failedRows.length} baris belum`}
  >
    {skippedRows.length > 0 ? <p>Diubah orang lain sementara itu, jadi tetap: baris {rowsText(skippedRows)}.</p> : null}
    {failedRows.length > 0 ? <p>Terhenti oleh gangguan: baris {rowsText(failedRows)}.</p> : null}
    <p>Periksa pratinjau sisanya di bawah, lalu impor lagi. Baris yang sudah diimpor tidak ditulis dua kali.</p>
  </Notice>
);

/**
 * The page that imports a spreadsheet into the catalogue: first a preview of the changes, then the button that makes
 * them.
 */
export const CatalogueImportPage = (props: ImportProps) => {
  const { reader, preview, isStale } = props;
  const fault = props.fault ?? preview?.plan.fault;
  return (
    <DeskLayout title="Impor katalog" reader={reader} place="/meja/katalog">
      {isStale ? (
        <Notice sentiment="warning" role="alert" title="Katalog berubah sejak pratinjau">
          <p>Belum ada yang diimpor. Periksa pratinjau yang baru di bawah.</p>
        </Notice>
      ) : null}
      {props.result ? <IncompleteImport {...props.result} /> : null}
      {fault ? (
        <Notice sentiment="danger" role="alert" title="Berkas tidak dapat diimpor">
          <p>
            <a href="#f-berkas">{fault}</a>
          </p>
        </Notice>
      ) : null}
      {preview?.plan.rows ? (
        <PlanPreview reader={reader} preview={{ ...preview, plan: { rows: preview.plan.rows } }} />
      ) : null}
      <FileForm {...props} fault={fault} />
      <p>
        <a href="/meja/katalog">Kembali ke katalog</a>
      </p>
    </DeskLayout>
  );
};
