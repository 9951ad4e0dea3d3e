import { letterKindTitle } from '../../domain/documents/documents';
import type { NumberedLetter, NumberedState } from '../../domain/letters/numbered-letter';
import { makesMemos } from '../../domain/memos/memo';
import { type Month, monthAfter, monthText } from '../../domain/statistics/months';
import { dayText } from '../../domain/time/dates';
import { Badge } from '../parts/badge';
import { Breakable } from '../parts/breakable';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { Notice } from '../parts/notice';
import type { Sentiment } from '../parts/sentiment';
import { DeskLayout, type DeskReader } from './layout';
import { letterPath, numberedPath, stateTexts } from './letter-texts';
import { List } from './list';
import { memosPath } from './memos/paths';
import { Paging } from './paging';
import { PrintScope } from './print-scope';

interface NumberedLettersProps {
  reader: DeskReader;
  month: Month;
  /** The present month, the newest that can hold a letter. */
  newest: Month;
  /** The typed month that names none. The page then shows the present month. */
  wrong?: string;
  items: readonly NumberedLetter[];
  page: number;
  next?: string;
  previous?: string;
}

const numberedTexts: Record<NumberedState, { text: string; sentiment: Sentiment }> = {
  numbered: stateTexts.numbered,
  signed: stateTexts.signed,
  withdrawn: stateTexts.withdrawn,
  replaced: { text: 'Diganti surat lain', sentiment: 'danger' },
  lifted: { text: 'Tidak berlaku: permohonan dibuka kembali', sentiment: 'danger' },
};

const rowOf = (letter: NumberedLetter) => [
  <Breakable text={letter.number} />,
  dayText(letter.date),
  <>
    <a href={letterPath(letter.caseId, letter.of)}>{letterKindTitle(letter)}</a>
    <small class="soft">Kepada {letter.agency}</small>
  </>,
  <>
    {letter.application}
    <small class="soft">
      Permohonan <Breakable text={letter.requestNumber} />
    </small>
  </>,
  <Badge {...numberedTexts[letter.state]} />,
];

const Heading = () => (
  <>
    <p class="crumb">
      <a href="/meja/surat-keluar">Surat keluar</a>
      <span aria-hidden="true">›</span>
    </p>
    <h1>Surat bernomor</h1>
  </>
);

/** The id of the text about a month that cannot be read. */
const wrongId = 'bulan-salah';
const field = { id: 'f-bulan', name: 'bulan', type: 'month', placeholder: '2026-11' } as const;

const MonthChoice = ({ month, newest, wrong }: Pick<NumberedLettersProps, 'month' | 'newest' | 'wrong'>) => (
  <>
    {wrong === undefined ? null : (
      <Notice sentiment="danger" title="Bulan itu tidak dapat ditampilkan" role="alert">
        <p id={wrongId}>
          Tulis tahun dan bulan sampai {monthText(newest)}, misalnya {newest}. Yang tampil: {monthText(month)}.
        </p>
      </Notice>
    )}
    <form method="get" action={numberedPath} class="figures-filter no-print">
      <div class="field">
        <label class="name" for={field.id}>
          Bulan surat
        </label>
        <input
          {...field}
          value={wrong ?? month}
          {...(wrong !== undefined && { 'aria-invalid': 'true', 'aria-describedby': wrongId })}
        />
      </div>
      <Button>Tampilkan</Button>
    </form>
  </>
);

const MonthLinks = ({ month, newest }: Pick<NumberedLettersProps, 'month' | 'newest'>) => {
  const neighbours = [monthAfter(month, -1), monthAfter(month)].filter((one) => one <= newest);
  return (
    <p class="steps no-print">
      {neighbours.map((one) => (
        <>
          <a href={`${numberedPath}?bulan=${one}`}>{monthText(one)}</a>{' '}
        </>
      ))}
    </p>
  );
};

/** The page of a month's numbers of outgoing letters, by the day of the letter, whatever became of each. */
export const NumberedLettersPage = (props: NumberedLettersProps) => (
  <DeskLayout title="Surat bernomor" reader={props.reader} place="/meja/surat-keluar" heading={<Heading />}>
    <p class="no-print">
      Semua surat keluar yang diberi nomor, menurut tanggal surat, termasuk yang ditarik atau diganti. Cocokkan dengan
      buku agenda surat keluar.
      {makesMemos() ? (
        <>
          {' '}
          Nomor nota dinas ada di halaman <a href={memosPath}>Nota dinas</a>.
        </>
      ) : null}
    </p>
    <MonthChoice {...props} />
    <PrintScope all="" choices={[['Bulan surat', monthText(props.month)]]} />
    {props.items.length === 0 ? (
      <EmptyState title={`Tidak ada surat bernomor pada ${monthText(props.month)}`} />
    ) : (
      <List
        caption={`${monthText(props.month)}, halaman ${props.page}, ${props.items.length} surat`}
        columns={['Nomor', 'Tanggal', 'Surat', 'Aplikasi', 'Keadaan']}
        rows={props.items.map(rowOf)}
      />
    )}
    <Paging path={numberedPath} next={props.next} previous={props.previous} />
    <MonthLinks {...props} />
  </DeskLayout>
);
