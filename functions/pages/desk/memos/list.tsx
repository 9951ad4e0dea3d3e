import type { MemoList } from '../../../domain/memos/listed-memos';
import { memoForm } from '../../../domain/memos/memo-form';
import { titleAndUnit, officialBy } from '../../../domain/office/roster';
import { monthText } from '../../../domain/statistics/months';
import { dayText, instantText } from '../../../domain/time/dates';
import type { OfficeNow } from '../../../ports/office';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { FormFields } from '../../parts/field-inputs';
import type { Filled } from '../../parts/filled';
import { withoutTitles } from '../../../domain/office/desk-form';
import { DeskLayout, type DeskReader, Token } from '../layout';
import { List } from '../list';
import { RefusedInput } from '../refused-input';
import { memoPath, memosPath } from './paths';

interface MemosProps {
  reader: DeskReader;
  office: OfficeNow;
  list: MemoList;
  filled: Filled;
}

const Heading = () => (
  <>
    <p class="crumb">
      <a href="/meja/statistik">Statistik</a>
    </p>
    <h1>Nota dinas</h1>
  </>
);

/** Shows the form that makes a month's memo. The newest month and the usual sender are preselected. */
const MakeForm = ({ reader, office, list, filled }: MemosProps) => {
  const { months, senders, usualSender } = list;
  if (months.length === 0)
    return (
      <EmptyState title="Belum ada bulan yang dapat dilaporkan">
        <p>Nota dinas dapat dibuat begitu bulan pertama yang mempunyai permohonan berakhir.</p>
      </EmptyState>
    );
  if (senders.length === 0)
    return (
      <EmptyState title="Belum ada pejabat yang dapat mengirimnya">
        <p>
          Nota dinas dikirim Kepala Bidang atau Kepala Seksi. Isi jabatannya pada halaman{' '}
          <a href="/meja/pejabat">Pejabat</a>.
        </p>
      </EmptyState>
    );
  const start = { 'memo.month': months[0] ?? '', 'memo.sender': usualSender ?? '' };
  return (
    <Card title="Buat nota dinas">
      <form method="post" action={memosPath} novalidate>
        <Token {...reader} />
        <FormFields
          form={withoutTitles(memoForm(months, senders, office.roster))}
          filled={{ ...filled, input: { ...start, ...filled.input } }}
        />
        <Button>Buat nota dinas</Button>
      </form>
    </Card>
  );
};

const rowOf = (
  { newest: memo, inForce }: MemoList['memos'][number],
  { office: { roster } }: Pick<MemosProps, 'office'>,
) => {
  const { content, outgoing, version, issuedAt } = memo;
  const sender = officialBy(roster, content.sender);
  return [
    <a href={memoPath(content.month)}>{monthText(content.month)}</a>,
    outgoing ? (
      <>
        {outgoing.number}
        <small class="soft">{dayText(outgoing.date)}</small>
      </>
    ) : (
      <>
        Belum bernomor
        {inForce?.outgoing && (
          <small class="soft">{`Sampai bernomor, versi ${inForce.version} (nomor ${inForce.outgoing.number}) tetap berlaku.`}</small>
        )}
      </>
    ),
    sender ? titleAndUnit(roster, sender) : '–',
    <>
      {`Versi ${version}`}
      <small class="soft">{instantText(issuedAt)}</small>
    </>,
    <a href={`${memoPath(content.month)}/berkas/${version}`} aria-label={`Unduh PDF ${monthText(content.month)}`}>
      Unduh PDF
    </a>,
  ];
};

/** The page of monthly memos: the form for a new one, and the list of existing ones. */
export const MemosPage = (props: MemosProps) => (
  <DeskLayout title="Nota dinas" reader={props.reader} place="/meja/statistik" heading={<Heading />}>
    <RefusedInput gaps={props.filled.gaps} />
    <p>
      Nota dinas melaporkan satu bulan yang sudah berakhir kepada pimpinan: berapa permohonan, berapa lama tiap langkah
      dibandingkan standarnya, dan di mana permohonan menunggu.
    </p>
    <MakeForm {...props} />
    {props.list.memos.length === 0 ? null : (
      <List
        caption="Nota dinas yang sudah dibuat"
        columns={['Bulan', 'Nomor surat', 'Dari', 'Versi', 'Berkas']}
        rows={props.list.memos.map((memo) => rowOf(memo, props))}
      />
    )}
  </DeskLayout>
);
