import { officialForm, postForm } from '../../domain/office/office-forms';
import {
  holderOfPost,
  isOn,
  type Official,
  type Post,
  postBy,
  titleAndUnit,
  postLabel,
} from '../../domain/office/roster';
import { dayText } from '../../domain/time/dates';
import { Bounces } from './bounces';
import { DeskLayout } from './layout';
import { List } from './list';
import { ActionForm, type OfficePageProps, Refusals } from './office-page';
import { Removals } from './removals';

const vacantText = ({ retired }: Post): string => (retired ? 'Tidak dipakai lagi' : 'Kosong, ditangani atasannya');

const postRow =
  ({ office: { roster }, today }: OfficePageProps) =>
  (post: Post) => {
    const holder = holderOfPost(roster, post.id, today);
    const superior = postBy(roster, post.superior);
    return [
      <a href={`/meja/jabatan/${post.id}`}>{postLabel(post)}</a>,
      superior ? postLabel(superior) : '–',
      holder ? `${holder.acting ? `${holder.acting.kind} ` : ''}${holder.name}` : vacantText(post),
    ];
  };

const stateText = (official: Official, today: string): string => {
  const period = `${dayText(official.from)} sampai ${official.to ? dayText(official.to) : 'seterusnya'}`;
  return isOn(official, today) ? period : `${period} (${official.from > today ? 'belum berlaku' : 'sudah berakhir'})`;
};

const officialRow =
  ({ office: { roster }, today }: OfficePageProps) =>
  (official: Official) => [
    <a href={`/meja/pejabat/${official.id}`}>{official.name}</a>,
    titleAndUnit(roster, official),
    official.email,
    stateText(official, today),
  ];

const newestFirst = (officials: readonly Official[]) => [...officials].sort((a, b) => b.from.localeCompare(a.from));

/** The roster: posts with who holds them today, every term, and the forms that add to either. */
export const OfficialsPage = (props: OfficePageProps) => {
  const { office, reader, filled, done, path } = props;
  return (
    <DeskLayout title="Pejabat" reader={reader} place="/meja/pejabat" done={done}>
      <Refusals filled={filled} />
      <Removals {...{ office, reader, path, now: props.now }} kinds={['official', 'post', 'term']} />
      <Bounces
        {...{ office, reader, path }}
        bounces={office.bounces}
        caption="Perbaiki alamatnya pada baris pejabat, atau nyatakan sudah benar"
      />
      <h2>Jabatan</h2>
      <List
        caption="Jabatan dan pemegangnya hari ini"
        columns={['Jabatan', 'Atasan', 'Pemegang']}
        rows={office.roster.posts.map(postRow(props))}
      />
      <h2>Masa jabatan</h2>
      <List
        caption="Pejabat, Plh., dan Plt."
        columns={['Nama', 'Jabatan', 'Surel', 'Berlaku']}
        rows={newestFirst(office.roster.officials).map(officialRow(props))}
      />
      <ActionForm
        {...{ reader, filled, path }}
        form={officialForm(office.roster)}
        action="tambah-pejabat"
        button="Tambah pejabat"
      />
      <ActionForm
        {...{ reader, filled, path }}
        form={postForm(office.roster)}
        action="tambah-jabatan"
        button="Tambah jabatan"
      />
    </DeskLayout>
  );
};
