import type { Child } from 'hono/jsx';
import type { CatalogueEvent, CatalogueRecord } from '../../../domain/catalogue/record';
import { unfilledLabels } from '../../../domain/catalogue/values';
import type { OfficeNow } from '../../../ports/office';
import { Button, ButtonLink } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { DeskLayout, type DeskReader, Token } from '../layout';
import { Refusal } from '../refused-input';
import { CatalogueFacts } from './facts';
import { CatalogueHistory } from './history';
import { stateTexts } from './status';

interface CatalogueRecordProps {
  reader: DeskReader;
  office: OfficeNow;
  record: CatalogueRecord;
  events: readonly CatalogueEvent[];
  done?: string;
  /** The reason for refusing the last act. */
  refusal?: string;
}

/** Shows the record's name with a link back to the list. */
export const RecordHeading = ({ id, content, crumb }: Pick<CatalogueRecord, 'id' | 'content'> & { crumb?: string }) => (
  <>
    <p class="crumb">
      <a href="/meja/katalog">Katalog</a>
      <span aria-hidden="true">›</span>
      {crumb ? <a href={`/meja/katalog/${id}`}>{content.abbreviation ?? content.name}</a> : null}
    </p>
    <h1>{crumb ? `${crumb}: ${content.name}` : content.name}</h1>
  </>
);

/** Shows a button that acts on the version of the record that the page shows. */
const ActButton = (
  props: Pick<CatalogueRecordProps, 'reader' | 'record'> & {
    action: string;
    kind?: 'primary' | 'secondary' | 'danger';
    children: Child;
  },
) => (
  <form method="post" action={`/meja/katalog/${props.record.id}`}>
    <Token {...props.reader} />
    <input type="hidden" name="version" value={props.record.version} />
    <Button kind={props.kind ?? 'secondary'} name="action" value={props.action}>
      {props.children}
    </Button>
  </form>
);

/** Shows the names of empty fields. They do not prevent the record's confirmation. */
const Unfilled = ({ content }: Pick<CatalogueRecord, 'content'>) => {
  const labels = unfilledLabels(content);
  return labels.length === 0 ? null : (
    <p>Belum terisi: {labels.join('; ')}. Isi sekarang lewat "Ubah isinya", atau nanti setelah masuk katalog.</p>
  );
};

const State = ({ record, reader }: Pick<CatalogueRecordProps, 'record' | 'reader'>) => {
  if (record.state === 'listed') return null;
  return (
    <Notice sentiment={record.state === 'proposed' ? 'info' : 'warning'} title={stateTexts[record.state]}>
      {record.state === 'merged' ? (
        <p>
          <a href={`/meja/katalog/${record.into}`}>Lihat aplikasi yang dipertahankan</a>
        </p>
      ) : null}
      {record.state === 'proposed' ? (
        <>
          <p>Periksa isinya. Setelah dikonfirmasi, aplikasi ini tampil di katalog dan ikut dicari.</p>
          <Unfilled content={record.content} />
          <ActButton {...{ record, reader }} action="konfirmasi" kind="primary">
            Masukkan ke katalog
          </ActButton>
        </>
      ) : (
        <ActButton {...{ record, reader }} action="kembalikan">
          Kembalikan ke katalog
        </ActButton>
      )}
    </Notice>
  );
};

const Acts = ({ record, reader }: Pick<CatalogueRecordProps, 'record' | 'reader'>) =>
  record.state === 'merged' || record.state === 'discarded' ? null : (
    <Card title="Tindakan">
      <p>
        <ButtonLink
          kind={record.state === 'proposed' ? 'secondary' : 'primary'}
          href={`/meja/katalog/${record.id}/ubah`}
        >
          Ubah isinya
        </ButtonLink>
      </p>
      <p>
        <a href={`/meja/katalog/${record.id}/gabung`}>Gabungkan dengan aplikasi lain</a>
      </p>
      <details class="act">
        <summary>Keluarkan dari katalog</summary>
        <p>Aplikasi ini tidak tampil dan tidak ikut dicari lagi. Riwayatnya tetap ada, dan dapat dikembalikan.</p>
        <ActButton {...{ record, reader }} action="keluarkan" kind="danger">
          Keluarkan dari katalog
        </ActButton>
      </details>
    </Card>
  );

/** The page of one catalogue application with its history. */
export const CatalogueRecordPage = ({ reader, office, record, events, done, refusal }: CatalogueRecordProps) => (
  <DeskLayout
    {...{ reader, done, title: record.content.name, place: '/meja/katalog' as const }}
    heading={<RecordHeading {...record} />}
  >
    <Refusal text={refusal} />
    <State {...{ record, reader }} />
    <div class="sides">
      <div>
        <CatalogueFacts content={record.content} />
      </div>
      <div>
        <Acts {...{ record, reader }} />
        <Card title="Riwayat">
          <CatalogueHistory {...{ events, office }} />
        </Card>
      </div>
    </div>
  </DeskLayout>
);
