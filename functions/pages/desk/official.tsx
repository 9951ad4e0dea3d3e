import { actingForm, endForm, mailForm, superiorForm } from '../../domain/office/office-forms';
import { holderOfPost, type Official, type Post, postBy, postLabel, titleAndUnit } from '../../domain/office/roster';
import { rowsOfOthers, rowsWithNip } from '../../domain/office/official-changes';
import { vacancyAfter } from '../../domain/office/vacancy';
import { rowMark } from '../../domain/office/seen-row';
import { dayText, spanText } from '../../domain/time/dates';
import { Card } from '../parts/card';
import { KeyValues } from '../parts/key-values';
import { Notice } from '../parts/notice';
import { DeskLayout } from './layout';
import { Removals } from './removals';
import { FoldedForm, type OfficePageProps, Refusals, RowButton } from './office-page';

/** Shows the row's name with a link back to the list. */
const Heading = ({ name }: { name: string }) => (
  <>
    <p class="crumb">
      <a href="/meja/pejabat">Pejabat</a>
      <span aria-hidden="true">›</span>
    </p>
    <h1>{name}</h1>
  </>
);

/** Says what this row shares with other people's rows: a mailbox on purpose perhaps, a NIP by mistake. */
const Shared = ({ official, office }: Pick<OfficePageProps, 'office'> & { official: Official }) => {
  const namesOf = (rows: readonly Official[]) => [...new Set(rows.map(({ name }) => name))].join(', ');
  const mailbox = namesOf(rowsOfOthers(office.roster, official));
  const nip = namesOf(rowsWithNip(office.roster, official));
  return mailbox || nip ? (
    <Notice sentiment="warning" title="Periksa baris ini">
      {mailbox ? <p>Surel ini juga dipakai {mailbox}.</p> : null}
      {nip ? <p>NIP ini juga tercatat atas nama {nip}.</p> : null}
    </Notice>
  ) : null;
};

/** Says at once what the end of a term leaves open. The desk's tasks name it only on the day itself. */
const NoSuccessor = ({
  official,
  office: { roster },
  today,
}: Pick<OfficePageProps, 'office' | 'today'> & { official: Official }) => {
  const vacancy = vacancyAfter(roster, official, today);
  if (!vacancy) return null;
  const { day, post, superior } = vacancy;
  return (
    <Notice sentiment="warning" title={`Mulai ${dayText(day)} jabatan ${postLabel(post)} tidak terisi`}>
      <p>
        Permohonan yang menunggu di sana{' '}
        {superior
          ? `pindah kepada ${titleAndUnit(roster, superior)} pada hari itu.`
          : 'tidak diputus siapa pun sejak hari itu.'}{' '}
        Tunjuk Plt. pada <a href={`/meja/jabatan/${post.id}`}>halaman jabatan</a>, atau{' '}
        <a href="/meja/pejabat">tambah pejabat penggantinya</a>.
      </p>
    </Notice>
  );
};

/** Returns true for the page's own term, and for an acting official's term at the same post: both may end at once. */
const isShownAt = ({ id, post }: Official, ended: Official): boolean =>
  ended.id === id || (ended.post === post && ended.acting !== undefined);

/** The page of one official's term. It may be ended, corrected, or removed while nothing refers to it. */
export const OfficialPage = (props: OfficePageProps & { official: Official }) => {
  const { official, reader, filled, office, path } = props;
  const { name, nip, rank, email, from, to, acting } = official;
  const was = rowMark(official);
  const sent = { reader, filled, path, was };
  return (
    <DeskLayout title={name} heading={<Heading name={name} />} reader={reader} place="/meja/pejabat" done={props.done}>
      <Refusals filled={filled} />
      <Removals
        {...{ office, reader, path, now: props.now }}
        kinds={['term']}
        of={(item) => item.kind === 'term' && isShownAt(official, item.official)}
      />
      <Shared {...{ official, office }} />
      <NoSuccessor {...{ official, office }} today={props.today} />
      <Card>
        <KeyValues
          facts={[
            ['Jabatan', titleAndUnit(office.roster, official)],
            ['NIP', <span class="number">{nip}</span>],
            ['Pangkat', rank],
            ['Surel', email],
            ['Berlaku', to ? spanText(from, to, dayText) : `${dayText(from)} sampai seterusnya`],
            ...(acting ? [['Surat perintah', acting.decree] as const] : []),
          ]}
        />
      </Card>
      <Card title="Ubah">
        <FoldedForm {...sent} form={endForm} action="akhiri" button="Simpan hari terakhir" />
        <FoldedForm {...sent} form={mailForm(office.roster, official)} action="surel" button="Simpan surel" />
        <details class="act">
          <summary>Hapus baris</summary>
          <p>
            Hanya selama belum ada permohonan yang menunggu atau diputus pejabat ini. Dapat diurungkan selama tujuh
            hari.
          </p>
          <RowButton {...{ reader, path }} action="hapus" text="Hapus" about={name} kind="danger" fields={{ was }} />
        </details>
      </Card>
    </DeskLayout>
  );
};

const PostUse = ({ post, reader, path }: { post: Post } & Pick<OfficePageProps, 'reader' | 'path'>) =>
  post.retired ? (
    <Notice sentiment="info" title="Jabatan ini tidak dipakai lagi">
      <p>Jabatan ini tidak ditawarkan di formulir mana pun. Riwayatnya tetap terbaca.</p>
      <RowButton
        {...{ reader, path }}
        action="pakai"
        text="Pakai lagi"
        about={postLabel(post)}
        fields={{ was: rowMark(post) }}
      />
    </Notice>
  ) : (
    <details class="act">
      <summary>Nyatakan tidak dipakai lagi</summary>
      <p>
        Untuk jabatan yang sudah diganti jabatan lain. Akhiri dahulu masa pemegangnya, dan alihkan permohonan yang
        menunggu.
      </p>
      <RowButton
        {...{ reader, path }}
        action="pensiun"
        text="Tidak dipakai lagi"
        about={postLabel(post)}
        fields={{ was: rowMark(post) }}
      />
    </details>
  );

/**
 * The page of one post: acting official, superior, retirement, or removal while it has no holder and no lower posts.
 */
export const PostPage = (props: OfficePageProps & { post: Post }) => {
  const { post, reader, filled, office, path } = props;
  const label = postLabel(post);
  const holder = holderOfPost(office.roster, post.id, props.today);
  const superior = postBy(office.roster, post.superior);
  const isHead = post.role === 'kepala-dinas';
  const input = { 'superior.post': post.superior ?? '', 'acting.post': post.id, ...filled.input };
  const was = rowMark(post);
  const sent = { reader, path, filled: { ...filled, input }, was };
  return (
    <DeskLayout
      title={label}
      heading={<Heading name={label} />}
      reader={reader}
      place="/meja/pejabat"
      done={props.done}
    >
      <Refusals filled={filled} />
      {post.retired ? <PostUse {...props} /> : null}
      <Card>
        <KeyValues
          facts={[
            ['Pemegang hari ini', holder ? <a href={`/meja/pejabat/${holder.id}`}>{holder.name}</a> : 'Kosong'],
            ['Atasan', superior ? <a href={`/meja/jabatan/${superior.id}`}>{postLabel(superior)}</a> : '–'],
          ]}
        />
      </Card>
      <Card title="Ubah">
        {post.retired ? null : (
          <FoldedForm {...sent} form={actingForm(office.roster)} action="tunjuk" button="Tunjuk" />
        )}
        {isHead ? null : (
          <FoldedForm {...sent} form={superiorForm(office.roster)} action="atasan" button="Simpan atasan" />
        )}
        {isHead || post.retired ? null : <PostUse {...props} />}
        <details class="act">
          <summary>Hapus jabatan</summary>
          <p>Hanya selama jabatan ini belum pernah terisi dan bukan atasan jabatan lain.</p>
          <RowButton
            {...{ reader, path }}
            action="hapus"
            text="Hapus"
            about={postLabel(post)}
            kind="danger"
            fields={{ was }}
          />
        </details>
      </Card>
    </DeskLayout>
  );
};
