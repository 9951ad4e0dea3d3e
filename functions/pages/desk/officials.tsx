import { actingForm, officialForm, postForm } from '../../domain/office/office-forms';
import { holderOfPost, type Official, type Post, postBy, titleAndUnit, postLabel } from '../../domain/office/roster';
import { dayText, spanText } from '../../domain/time/dates';
import { Badge } from '../parts/badge';
import { Card } from '../parts/card';
import { Disclosure } from '../parts/disclosure';
import { Bounces } from './bounces';
import { DeskLayout } from './layout';
import { List } from './list';
import { FoldedForm, type OfficePageProps, Refusals } from './office-page';
import { Removals } from './removals';

const Holder = ({ post, office: { roster }, today }: { post: Post } & Pick<OfficePageProps, 'office' | 'today'>) => {
  const holder = holderOfPost(roster, post.id, today);
  if (post.retired) return <span class="soft">Tidak dipakai lagi</span>;
  if (!holder)
    return (
      <>
        <Badge text="Kosong" sentiment="warning" /> <small class="soft">ditangani atasannya</small>
      </>
    );
  const { name, acting, to } = holder;
  return (
    <>
      <a href={`/meja/pejabat/${holder.id}`}>{name}</a>{' '}
      {acting ? <Badge text={to ? `${acting.kind} s.d. ${dayText(to)}` : acting.kind} /> : null}
    </>
  );
};

const postRow = (props: OfficePageProps) => (post: Post) => {
  const superior = postBy(props.office.roster, post.superior);
  return [
    <a href={`/meja/jabatan/${post.id}`}>{postLabel(post)}</a>,
    <Holder {...props} post={post} />,
    superior ? postLabel(superior) : '–',
  ];
};

const periodText = ({ from, to }: Official): string => (to ? spanText(from, to, dayText) : `sejak ${dayText(from)}`);

const Term = ({ official, today }: { official: Official; today: string }) => (
  <>
    {official.from > today ? <Badge text="Belum berlaku" icon="clock" /> : null} {periodText(official)}
  </>
);

const officialRow =
  ({ office: { roster }, today }: OfficePageProps) =>
  (official: Official) => [
    <a href={`/meja/pejabat/${official.id}`}>{official.name}</a>,
    titleAndUnit(roster, official),
    official.email,
    <Term {...{ official, today }} />,
  ];

const newestFirst = (officials: readonly Official[]) => [...officials].sort((a, b) => b.from.localeCompare(a.from));
const termColumns = ['Nama', 'Jabatan', 'Surel', 'Berlaku'];

/** Shows every term. Ended terms are folded. */
const Terms = (props: OfficePageProps) => {
  const officials = newestFirst(props.office.roster.officials);
  const ended = officials.filter(({ to }) => to !== undefined && to < props.today);
  const others = officials.filter((official) => !ended.includes(official));
  return (
    <>
      <h2>Masa jabatan</h2>
      <List caption="Pejabat, Plh., dan Plt." columns={termColumns} rows={others.map(officialRow(props))} />
      {ended.length > 0 ? (
        <Disclosure summary={`Yang sudah berakhir (${ended.length})`}>
          <List caption="Masa yang sudah berakhir" columns={termColumns} rows={ended.map(officialRow(props))} />
        </Disclosure>
      ) : null}
    </>
  );
};

/** The page of the roster: today's holders, the forms that change it, and every term. */
export const OfficialsPage = (props: OfficePageProps) => {
  const { office, reader, filled, done, path, now } = props;
  const sent = { reader, filled, path };
  return (
    <DeskLayout title="Pejabat" reader={reader} place="/meja/pejabat" done={done}>
      <Refusals filled={filled} />
      <Removals {...{ office, reader, path, now }} kinds={['official', 'post', 'term']} />
      <Bounces
        {...{ office, reader, path }}
        bounces={office.bounces}
        caption="Perbaiki alamat pejabat pada barisnya, dan alamat pemohon pada halaman permohonannya. Lalu nyatakan alamatnya sudah diperbaiki."
      />
      <Card title="Ubah">
        <FoldedForm {...sent} form={actingForm(office.roster)} action="tunjuk" button="Tunjuk" />
        <FoldedForm {...sent} form={officialForm(office.roster)} action="tambah-pejabat" button="Tambah pejabat" />
        <FoldedForm {...sent} form={postForm(office.roster)} action="tambah-jabatan" button="Tambah jabatan" />
      </Card>
      <h2>Jabatan</h2>
      <List
        caption="Jabatan dan pemegangnya hari ini"
        columns={['Jabatan', 'Pemegang', 'Atasan']}
        rows={office.roster.posts.map(postRow(props))}
      />
      <Terms {...props} />
    </DeskLayout>
  );
};
