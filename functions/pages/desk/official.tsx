import { endForm, mailForm, superiorForm } from '../../domain/office/office-forms';
import { type Official, type Post, titleAndUnit, postLabel } from '../../domain/office/roster';
import { dayText } from '../../domain/time/dates';
import { DeskLayout } from './layout';
import { Removals } from './removals';
import { ActionForm, type OfficePageProps, Refusals, RowButton } from './office-page';

const Facts = ({ facts }: { facts: readonly (readonly [string, string])[] }) => (
  <dl>
    {facts.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
);

/** One term of one official: ended, put right, or removed while nothing refers to it. */
export const OfficialPage = (props: OfficePageProps & { official: Official }) => {
  const { official, reader, filled, office, path } = props;
  const { name, nip, rank, email, from, to, acting } = official;
  return (
    <DeskLayout title={name} reader={reader} place="/meja/pejabat" done={props.done}>
      <Refusals filled={filled} />
      <Removals
        {...{ office, reader, path, now: props.now }}
        kinds={['term']}
        of={(item) => item.kind === 'term' && item.official.id === official.id}
      />
      <Facts
        facts={[
          ['Jabatan', titleAndUnit(office.roster, official)],
          ['NIP', nip],
          ['Pangkat', rank],
          ['Surel', email],
          ['Berlaku', `${dayText(from)} sampai ${to ? dayText(to) : 'seterusnya'}`],
          ...(acting ? [['Surat perintah', acting.decree] as const] : []),
        ]}
      />
      <ActionForm {...{ reader, filled, path }} form={endForm} action="akhiri" button="Simpan hari terakhir" />
      <ActionForm
        {...{ reader, filled, path }}
        form={mailForm(office.roster, official)}
        action="surel"
        button="Simpan surel"
      />
      <h2>Hapus baris</h2>
      <p>Hanya selama belum ada permohonan yang menunggu atau diputus pejabat ini.</p>
      <RowButton {...{ reader, path }} action="hapus" text="Hapus" about={name} />
    </DeskLayout>
  );
};

const PostUse = ({ post, reader, path }: { post: Post } & Pick<OfficePageProps, 'reader' | 'path'>) =>
  post.retired ? (
    <>
      <h2>Jabatan ini tidak dipakai lagi</h2>
      <p>Jabatan ini tidak ditawarkan di formulir mana pun. Riwayatnya tetap terbaca.</p>
      <RowButton {...{ reader, path }} action="pakai" text="Pakai lagi" about={postLabel(post)} />
    </>
  ) : (
    <>
      <h2>Tidak dipakai lagi</h2>
      <p>
        Untuk jabatan yang sudah diganti jabatan lain. Akhiri dahulu masa pemegangnya, dan alihkan permohonan yang
        menunggu.
      </p>
      <RowButton {...{ reader, path }} action="pensiun" text="Tidak dipakai lagi" about={postLabel(post)} />
    </>
  );

/** One post: another superior, no longer used, or removed while nobody held it and nobody is below it. */
export const PostPage = (props: OfficePageProps & { post: Post }) => {
  const { post, reader, filled, office, path } = props;
  return (
    <DeskLayout title={postLabel(post)} reader={reader} place="/meja/pejabat" done={props.done}>
      <Refusals filled={filled} />
      {post.role === 'kepala-dinas' ? null : (
        <ActionForm
          {...{ reader, path }}
          filled={{ ...filled, typed: { 'superior.post': post.superior ?? '', ...filled.typed } }}
          form={superiorForm(office.roster)}
          action="atasan"
          button="Simpan atasan"
        />
      )}
      {post.role === 'kepala-dinas' ? null : <PostUse {...props} />}
      <h2>Hapus jabatan</h2>
      <p>Hanya selama jabatan ini belum pernah terisi dan bukan atasan jabatan lain.</p>
      <RowButton {...{ reader, path }} action="hapus" text="Hapus" about={postLabel(post)} />
    </DeskLayout>
  );
};
