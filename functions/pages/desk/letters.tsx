import { letterKindTitle } from '../../domain/documents/documents';
import { holderText } from '../../domain/office/holder-text';
import type { OutgoingItem } from '../../domain/letters/outgoing-list';
import { dayOf } from '../../domain/time/calendar';
import { dayText } from '../../domain/time/dates';
import type { OfficeNow } from '../../ports/office';
import { Badge } from '../parts/badge';
import { EmptyState } from '../parts/empty-state';
import { DeskLayout, type DeskReader } from './layout';
import { letterPath, numberedPath, overtakenBadge, stateTexts } from './letter-texts';
import { List } from './list';

interface LettersProps {
  reader: DeskReader;
  office: OfficeNow;
  items: readonly OutgoingItem[];
  /** The query of the next page. */
  next?: string;
}

const columns = ['Surat', 'Aplikasi', 'Keadaan', 'Diputus'];

const rowOf = (item: OutgoingItem, { office }: Pick<LettersProps, 'office'>) => {
  const { text, sentiment } = item.overtaken ? overtakenBadge : stateTexts[item.entry ? 'numbered' : 'draft'];
  return [
    <a href={letterPath(item.caseId, item.of)}>{letterKindTitle(item)}</a>,
    <>
      {item.application}
      <small class="soft">
        {item.agency}, permohonan {item.requestNumber}
      </small>
    </>,
    <>
      <Badge text={text} sentiment={sentiment} />
      {item.entry ? (
        <small class="soft">
          Nomor {item.entry.number}, oleh {holderText(office.roster, item.entry.holder)}
        </small>
      ) : null}
    </>,
    dayText(dayOf(new Date(item.decidedAt))),
  ];
};

/** Counts the letters that somebody waits for apart from those that an answer overtook. */
const captionOf = (items: readonly OutgoingItem[]): string => {
  const overtaken = items.filter((item) => item.overtaken).length;
  const waiting = `${items.length - overtaken} surat menunggu nomor atau tanda tangan`;
  return overtaken > 0 ? `${waiting}, ${overtaken} tidak ditunggu lagi` : waiting;
};

/** The page of letters that wait for a number or a signature, the longest waiting first. */
export const LettersPage = (props: LettersProps) => (
  <DeskLayout title="Surat keluar" reader={props.reader} place="/meja/surat-keluar">
    {props.items.length === 0 ? (
      <EmptyState title="Tidak ada surat yang menunggu">
        <p>Konsep surat tampil di sini begitu permohonan ditolak, dikembalikan, kedaluwarsa, atau selesai.</p>
      </EmptyState>
    ) : (
      <List caption={captionOf(props.items)} columns={columns} rows={props.items.map((item) => rowOf(item, props))} />
    )}
    <p class="soft no-print">
      Surat yang sudah bernomor, juga yang ditandatangani atau ditarik, ada di <a href={numberedPath}>Surat bernomor</a>
      . Konsep yang ditarik tanpa nomor ada pada halaman permohonannya.
    </p>
    {props.next ? (
      <p class="steps no-print">
        <a href={`/meja/surat-keluar?sesudah=${props.next}`} rel="next">
          Halaman berikutnya
        </a>
      </p>
    ) : null}
  </DeskLayout>
);
