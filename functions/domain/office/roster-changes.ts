import { clearMailbox, ownerOf } from './bounces';
import { applicant } from '../case/case';
import { dateText } from '../documents/wording';
import { NotFound } from '../errors';
import type { OfficeRecord } from './office-record';
import { normalised } from '../case/numbering';
import { mailboxOf } from '../forms/mailbox';
import { type Changed, newId, type OfficeContent, refuse } from './office-changes';
import { type Official, officialBy, offeredPosts, type Post, postBy, type Roster } from './roster';
import type { Role } from '../sop/sop';

/** Changes of posts and their holders. What a case refers to is never removed, only ended: the trail must stay readable. */
export const withRoster = (record: OfficeRecord, change: Partial<Roster>): OfficeContent => ({
  ...record,
  roster: { ...record.roster, ...change },
});

const forever = '9999-12-31';
type Period = Pick<Official, 'from' | 'to'>;
const meet = (a: Period, b: Period): boolean => a.from <= (b.to ?? forever) && b.from <= (a.to ?? forever);
/** As documents write a day, without the nought that stands there before a single digit. */
const dayText = (day: string): string => dateText(day).replace(/^0/, '');
const periodText = ({ from, to }: Period): string =>
  to ? `${dayText(from)} s.d. ${dayText(to)}` : `sejak ${dayText(from)}`;

/** A post has one holder at a time, and one acting official besides. @throws InvalidInput on the field of the page */
export const demandRoom = ({ officials }: Roster, official: Official, field: string): void => {
  if (official.to && official.to < official.from)
    refuse(field, 'Hari terakhir lebih awal daripada hari pertama. Periksa kedua tanggalnya.');
  const other = officials.find(
    (one) =>
      one.id !== official.id && one.post === official.post && !one.acting === !official.acting && meet(one, official),
  );
  if (!other) return;
  const held = official.acting ? 'Masa Plh./Plt. ini' : 'Masa jabatan ini';
  refuse(
    field,
    `${held} bertumpang tindih dengan ${other.name} (${periodText(other)}). Akhiri dahulu masa itu, atau ubah tanggalnya.`,
  );
};

const superiorRole: Partial<Record<Role, Role>> = { 'kepala-bidang': 'kepala-dinas', 'kepala-seksi': 'kepala-bidang' };

/** @throws InvalidInput where the chain of superiors would come back to the post, or pass the SOP's order */
export const demandSuperior = ({ posts }: Roster, post: Post, field: string): void => {
  const wanted = superiorRole[post.role];
  if (!wanted) {
    if (post.superior) refuse(field, 'Kepala Dinas tidak mempunyai atasan di sini. Kosongkan isian ini.');
    return;
  }
  const seen = new Set([post.id]);
  for (let at = post.superior; at !== undefined; at = posts.find(({ id }) => id === at)?.superior) {
    if (seen.has(at)) refuse(field, 'Jabatan ini akan menjadi atasan dirinya sendiri. Pilih atasan lain.');
    seen.add(at);
  }
  const superior = posts.find(({ id }) => id === post.superior);
  if (superior?.retired)
    refuse(field, 'Atasan itu tidak dipakai lagi. Pilih atasan lain, atau nyatakan atasan itu dipakai lagi.');
  if (superior?.role !== wanted)
    refuse(field, `Pilih ${wanted === 'kepala-dinas' ? 'Kepala Dinas' : 'seorang Kepala Bidang'} sebagai atasan.`);
};

export const addPost = (record: OfficeRecord, typed: Omit<Post, 'id'>): Changed => {
  const { posts } = record.roster;
  if (typed.role === 'kepala-dinas' && posts.some(({ role }) => role === 'kepala-dinas'))
    refuse('post.role', 'Jabatan Kepala Dinas sudah ada, dan hanya ada satu.');
  const same = posts.some(
    ({ title, unit }) => normalised(`${title} ${unit}`) === normalised(`${typed.title} ${typed.unit}`),
  );
  if (same) refuse('post.unit', 'Jabatan ini sudah ada. Tambahkan pejabatnya saja.');
  const post: Post = { ...typed, id: newId(`${typed.role}-${typed.unit}`, record) };
  demandSuperior(record.roster, post, 'post.superior');
  return { content: withRoster(record, { posts: [...posts, post] }), subject: post.id };
};

export const changeSuperior = (record: OfficeRecord, postId: string, superior: string): Changed => {
  const post = postBy(record.roster, postId);
  if (!post) throw new NotFound(postId);
  const changed: Post = { ...post, superior };
  demandSuperior(record.roster, changed, 'superior.post');
  const posts = record.roster.posts.map((one) => (one.id === postId ? changed : one));
  return { content: withRoster(record, { posts }), subject: postId };
};

/** `waiting`: numbers of open requests that were given to this post. */
export const removePost = (record: OfficeRecord, postId: string, waiting: readonly string[] = []): Changed => {
  const { posts, officials } = record.roster;
  const post = postBy(record.roster, postId);
  if (!post) throw new NotFound(postId);
  if (post.role === 'kepala-dinas')
    refuse('post', 'Jabatan ini mengepalai kantor, jadi tidak dapat dihapus: setiap permohonan melewatinya.');
  if (officials.some(({ post }) => post === postId))
    refuse('post', 'Jabatan ini masih mempunyai pejabat pada daftar. Jabatan yang pernah terisi tidak dihapus.');
  if (waiting.length > 0)
    refuse(
      'post',
      `Permohonan ${waiting.join(', ')} ditujukan kepada jabatan ini. Alihkan dahulu dari halaman permohonannya di meja ini.`,
    );
  if (posts.some(({ superior }) => superior === postId))
    refuse('post', 'Jabatan ini masih menjadi atasan jabatan lain. Ubah dahulu atasan jabatan-jabatan itu.');
  return {
    content: withRoster(record, { posts: posts.filter(({ id }) => id !== postId) }),
    subject: postId,
    removed: { kind: 'post', post },
  };
};

/** An official as the form gives one. */
export type TypedOfficial = Omit<Official, 'id' | 'acting'> & { kind?: 'Plh.' | 'Plt.'; decree?: string };

const actingOf = ({ kind, decree, to }: TypedOfficial): Official['acting'] => {
  if (!kind) {
    if (decree)
      refuse('official.kind', 'Nomor surat perintah hanya untuk Plh. atau Plt. Pilih salah satu, atau hapus nomornya.');
    return undefined;
  }
  if (!decree) return refuse('official.decree', 'Tulis nomor surat perintah Plh./Plt.');
  if (!to) refuse('official.to', 'Plh. dan Plt. berbatas waktu. Isi hari terakhirnya.');
  return { kind, decree };
};

export const addOfficial = (record: OfficeRecord, typed: TypedOfficial): Changed => {
  if (!offeredPosts(record.roster).some(({ id }) => id === typed.post))
    refuse('official.post', 'Jabatan ini tidak ada lagi. Pilih jabatan lain.');
  const acting = actingOf(typed);
  const { post, name, nip, rank, email, from, to } = typed;
  const official: Official = { id: newId(post, record), post, name, nip, rank, email, from, to, acting };
  demandRoom(record.roster, official, to && to < from ? 'official.to' : 'official.from');
  return { content: withRoster(record, { officials: [...record.roster.officials, official] }), subject: official.id };
};

const replaced = (record: OfficeRecord, official: Official): Changed => ({
  subject: official.id,
  content: withRoster(record, {
    officials: record.roster.officials.map((one) => (one.id === official.id ? official : one)),
  }),
});

/** @throws NotFound */
export const existing = ({ roster }: OfficeRecord, officialId: string): Official => {
  const official = officialBy(roster, officialId);
  if (!official) throw new NotFound(officialId);
  return official;
};

export const endOfficial = (record: OfficeRecord, officialId: string, to: string): Changed => {
  const official = { ...existing(record, officialId), to };
  demandRoom(record.roster, official, 'end.to');
  return replaced(record, official);
};

const sharing = ({ officials }: Roster, official: Official): Official[] =>
  officials.filter((one) => one.id !== official.id && mailboxOf(one.email) === mailboxOf(official.email));

/** The same person's other rows with the same mailbox: one person may hold two posts, one after the other or at once. */
export const rowsOfPerson = (roster: Roster, official: Official): Official[] =>
  sharing(roster, official).filter(({ nip }) => nip === official.nip);
/** Rows of other people with the same mailbox, as where a division has one. */
export const rowsOfOthers = (roster: Roster, official: Official): Official[] =>
  sharing(roster, official).filter(({ nip }) => nip !== official.nip);

/** An address as the form gives one. `others`: what becomes of other people's rows with the old one. */
export interface TypedMail {
  email: string;
  others?: 'ubah' | 'biarkan';
}

/**
 * The address may be put right while the row is in use: no document prints it. It changes in all rows of that person, so that
 * none keeps the old one. What bounced at the old one is done with, unless somebody still has it.
 */
export const changeMail = (
  record: OfficeRecord,
  officialId: string,
  { email, others }: TypedMail,
  now: Date,
): Changed => {
  const official = existing(record, officialId);
  const { roster } = record;
  if (mailboxOf(official.email) === mailboxOf(email))
    refuse('mail.email', 'Ini alamat yang sudah tercatat. Tulis alamat yang benar.');
  const changed = new Set(
    [official, ...rowsOfPerson(roster, official), ...(others === 'ubah' ? rowsOfOthers(roster, official) : [])].map(
      ({ id }) => id,
    ),
  );
  const officials = roster.officials.map((one) => (changed.has(one.id) ? { ...one, email } : one));
  const after = { ...record, ...withRoster(record, { officials }) };
  const isStillUsed = ownerOf(after, official.email) !== applicant;
  return {
    content: isStillUsed ? after : { ...after, ...clearMailbox(after, official.email, now) },
    subject: officialId,
  };
};

/** Ids of removed rows that are kept: what may still wait for one shows within minutes, long before so many others are removed. */
const removedKept = 100;

/** `inUse`: a case waits for this official, or was decided by them, as far as the index shows by now. */
export const removeOfficial = (record: OfficeRecord, officialId: string, inUse: boolean): Changed => {
  const official = existing(record, officialId);
  if (inUse)
    refuse('official', 'Baris ini dipakai oleh permohonan, jadi tidak dapat dihapus. Akhiri masa jabatannya saja.');
  const officials = record.roster.officials.filter(({ id }) => id !== officialId);
  const removed = [...(record.removed ?? []), officialId].slice(-removedKept);
  return {
    content: { ...withRoster(record, { officials }), removed },
    subject: officialId,
    removed: { kind: 'official', official },
  };
};
