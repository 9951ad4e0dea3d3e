import { addDays, dayOf } from '../time/calendar';
import { type OfficeChange, daySubject, type OfficeContent, refuse, withRoster } from './office-changes';
import type { OfficeRecord, Removal, RemovedItem } from './office-record';
import { type Official, officialBy, postBy } from './roster';
import { demandRoom } from './official-changes';
import { demandSuperior } from './post-changes';
import { isSameMailbox, isSamePost } from './roster-rules';

/**
 * The limits for removals that can be undone: the newest ones of the last days. Removed items are personal data, so
 * they are kept no longer.
 */
const [kept, keptDays] = [10, 7];

const recent = (record: Pick<OfficeRecord, 'removals'>, now: Date): Removal[] =>
  (record.removals ?? []).filter(({ at }) => at >= addDays(dayOf(now), -keptDays));

/** Returns the removals that can still be undone at `now`, newest first. */
export const undoable = (
  record: Pick<OfficeRecord, 'removals'>,
  kinds: readonly RemovedItem['kind'][],
  now: Date,
): Removal[] =>
  recent(record, now)
    .filter(({ item }) => kinds.includes(item.kind))
    .reverse();

/**
 * Returns the content with the item that its change removed, under the `seq` of the change. Old removals are dropped.
 */
export const keepRemoval = (
  before: OfficeRecord,
  { content, removed }: Pick<OfficeChange, 'content' | 'removed'>,
  now: Date,
): OfficeContent => {
  const added = removed ? [{ seq: before.version + 1, at: now.toISOString(), item: removed }] : [];
  if (!content.removals && added.length === 0) return content;
  return { ...content, removals: [...recent(content, now), ...added].slice(-kept) };
};

/** Restores only the last day. Other corrections made to the row meanwhile stay. */
const putTermBack = (record: OfficeRecord, { id, to }: Official): OfficeChange => {
  const { roster } = record;
  const now = officialBy(roster, id);
  if (!now) return refuse('undo', 'Baris pejabat ini sudah dihapus. Kembalikan dahulu barisnya.');
  if (postBy(roster, now.post)?.retired)
    refuse('undo', 'Jabatannya tidak dipakai lagi. Nyatakan dahulu jabatan itu dipakai lagi.');
  const official = { ...now, to };
  demandRoom(roster, official, 'undo');
  const officials = roster.officials.map((one) => (one.id === id ? official : one));
  return { content: withRoster(record, { officials }), subject: id };
};

const putBack = (record: OfficeRecord, item: RemovedItem): OfficeChange => {
  const { roster } = record;
  switch (item.kind) {
    case 'day': {
      const others = record.dayChanges.filter(({ date }) => date !== item.date);
      const now = record.dayChanges.find(({ date }) => date === item.date);
      if (now?.off) refuse('undo', `Tanggal ini sudah tercatat lagi sebagai hari libur: ${now.name}.`);
      return {
        content: { ...record, dayChanges: item.change ? [...others, item.change] : others },
        subject: daySubject(item),
      };
    }
    case 'name': {
      if (record.reservedNames.includes(item.label)) refuse('undo', `Nama "${item.label}" sudah dicadangkan lagi.`);
      return {
        content: { ...record, reservedNames: [...record.reservedNames, item.label].sort() },
        subject: item.label,
      };
    }
    case 'administrator': {
      const { administrator } = item;
      if (record.administrators.some((one) => isSameMailbox(one, administrator)))
        refuse('undo', 'Surel ini sudah terdaftar lagi sebagai administrator.');
      return {
        content: { ...record, administrators: [...record.administrators, administrator] },
        subject: administrator.id,
      };
    }
    case 'official': {
      const { official } = item;
      if (!postBy(roster, official.post)) refuse('undo', 'Jabatannya tidak ada lagi. Kembalikan dahulu jabatannya.');
      if (postBy(roster, official.post)?.retired)
        refuse('undo', 'Jabatannya tidak dipakai lagi. Nyatakan dahulu jabatan itu dipakai lagi.');
      demandRoom(roster, official, 'undo');
      const removed = (record.removed ?? []).filter((id) => id !== official.id);
      return {
        content: { ...withRoster(record, { officials: [...roster.officials, official] }), removed },
        subject: official.id,
      };
    }
    case 'post': {
      const { post } = item;
      if (roster.posts.some((one) => isSamePost(one, post)))
        refuse('undo', 'Jabatan dengan sebutan ini sudah ada lagi.');
      demandSuperior(roster, post, 'undo');
      return { content: withRoster(record, { posts: [...roster.posts, post] }), subject: post.id };
    }
    case 'term':
      return putTermBack(record, item.official);
  }
};

/**
 * Restores the item that event `seq` removed, under the same id.
 * @throws InvalidInput if it can't be undone any more, or if another item has taken its place
 */
export const undoRemoval = (record: OfficeRecord, seq: number): OfficeChange => {
  const found = record.removals?.find((one) => one.seq === seq);
  if (!found) return refuse('undo', 'Penghapusan ini sudah diurungkan, atau tidak dapat diurungkan lagi.');
  const removals = record.removals?.filter((one) => one !== found);
  return putBack({ ...record, removals }, found.item);
};
