import { toFormInput } from '../../../domain/forms/form-input';
import { memoFileName, memoNumber, type MemoRecord } from '../../../domain/memos/memo';
import { memoTitle } from '../../../domain/memos/memo-document';
import { outgoingForm } from '../../../domain/office/request-act-forms';
import { withoutTitles } from '../../../domain/office/desk-form';
import { officialBy, titleAndUnit } from '../../../domain/office/roster';
import { monthText } from '../../../domain/statistics/months';
import { dayText, instantText } from '../../../domain/time/dates';
import type { OfficeNow } from '../../../ports/office';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { FormFields } from '../../parts/field-inputs';
import { FileRow } from '../../parts/file-row';
import type { Filled } from '../../parts/filled';
import { type Fact, KeyValues } from '../../parts/key-values';
import { DeskLayout, type DeskReader, Token } from '../layout';
import { Folded } from '../office-page';
import { RefusedInput } from '../refused-input';
import { memoPath, memosPath } from './paths';

interface MemoProps {
  reader: DeskReader;
  office: OfficeNow;
  /** Every version of the month, oldest first. */
  versions: readonly MemoRecord[];
  newest: MemoRecord;
  today: string;
  filled: Filled;
  done?: string;
}

const Heading = ({ newest: { content } }: Pick<MemoProps, 'newest'>) => (
  <>
    <p class="crumb">
      <a href="/meja/statistik">Statistik</a>
      <span aria-hidden="true">›</span>
      <a href={memosPath}>Nota dinas</a>
    </p>
    <h1>{memoTitle(content)}</h1>
  </>
);

const factsOf = ({ newest, office: { roster } }: MemoProps): Fact[] => {
  const { content, outgoing, version, issuedAt, documentId } = newest;
  const sender = officialBy(roster, content.sender);
  return [
    ['Bulan', monthText(content.month)],
    ['Dari', sender ? `${titleAndUnit(roster, sender)} (${sender.name})` : '–'],
    ['Nomor surat', outgoing?.number ?? 'Belum bernomor'],
    ...(outgoing ? [['Tanggal surat', dayText(outgoing.date)] as const] : []),
    ['Versi', `${version}, dibuat ${instantText(issuedAt)}`],
    ['Pemeriksaan', <a href={`/verifikasi/${documentId}`}>Verifikasi dokumen {memoNumber(newest)}</a>],
  ];
};

/** Shows the form for the newest version's number and date. It is folded once the version has a number. */
const NumberForm = ({ newest, versions, reader, filled, today }: MemoProps) => {
  const { outgoing, version, content } = newest;
  const previousEntry = versions.findLast((memo) => memo.outgoing)?.outgoing;
  const start = toFormInput(outgoingForm, { outgoing: outgoing ?? { date: today } });
  const form = (
    <form method="post" action={memoPath(content.month)} novalidate>
      <Token {...reader} />
      {/* The shown version. If a later one exists when the form is posted, somebody else made it. */}
      <input type="hidden" name="was" value={version} />
      <FormFields form={withoutTitles(outgoingForm)} filled={{ ...filled, input: { ...start, ...filled.input } }} />
      {!outgoing && previousEntry ? (
        <p class="help">
          Versi sebelumnya bernomor {previousEntry.number}, {dayText(previousEntry.date)}. Nomor itu boleh dipakai lagi.
        </p>
      ) : null}
      <p class="help">Versi baru dicetak dengan nomor dan tanggal ini. Angkanya tidak berubah.</p>
      <Button>Simpan nomor surat</Button>
    </form>
  );
  if (!outgoing) return <Card title="Nomor surat keluar">{form}</Card>;
  return (
    <Card>
      <Folded
        form={{ ...outgoingForm, groups: [{ title: 'Perbaiki nomor atau tanggal', fields: [] }] }}
        gaps={filled.gaps}
      >
        {form}
      </Folded>
    </Card>
  );
};

const Files = ({ versions }: Pick<MemoProps, 'versions'>) => (
  <Card title="Berkas nota dinas">
    <ul class="files">
      {[...versions].reverse().map((memo) => (
        <FileRow
          title={`Versi ${memo.version}${memo.outgoing ? `, nomor ${memo.outgoing.number}` : ', belum bernomor'}`}
          name={memoFileName(memo)}
          size={memo.size}
          href={`${memoPath(memo.content.month)}/berkas/${memo.version}`}
        />
      ))}
    </ul>
  </Card>
);

/** One month's memo at the desk: its newest version, its number, and every file. */
export const MemoPage = (props: MemoProps) => (
  <DeskLayout
    title={memoTitle(props.newest.content)}
    heading={<Heading {...props} />}
    reader={props.reader}
    done={props.done}
    place="/meja/statistik"
  >
    <RefusedInput gaps={props.filled.gaps} />
    <div class="sides">
      <Card title="Nota dinas">
        <KeyValues facts={factsOf(props)} />
        <p class="help">
          Cetak versi terbaru, lalu minta pengirimnya menandatangani. Bila angka bulan ini berubah, buat lagi dari{' '}
          <a href={memosPath}>daftar nota dinas</a>.
        </p>
      </Card>
      <NumberForm {...props} />
    </div>
    <Files versions={props.versions} />
  </DeskLayout>
);
