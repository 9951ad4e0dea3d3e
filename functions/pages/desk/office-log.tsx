import shippedDays from '../../domain/libur-nasional.json';
import type { MemoRecord } from '../../domain/memos/memo';
import { memoChangeText } from '../../domain/memos/memo-change';
import { dayRows } from '../../domain/office/office-changes';
import type { OfficeEvent, RemovedItem } from '../../domain/office/office-record';
import { officialBy, postBy, postLabel } from '../../domain/office/roster';
import { monthText } from '../../domain/statistics/months';
import type { OfficeNow } from '../../ports/office';
import { dayText, instantText } from '../../domain/time/dates';
import { DeskLayout, type DeskReader } from './layout';
import { List } from './list';
import { removedText } from './removals';
import { actorText } from './who';

/** The Indonesian names of the changes in the office's chain. */
const texts: Record<string, string> = {
  'post-added': 'Jabatan ditambah',
  'post-superior': 'Atasan jabatan diubah',
  'post-retired': 'Jabatan tidak dipakai lagi',
  'post-used-again': 'Jabatan dipakai lagi',
  'post-removed': 'Jabatan dihapus',
  'official-added': 'Pejabat ditambah',
  'official-ended': 'Masa jabatan diakhiri',
  'official-mail': 'Surel pejabat diperbaiki',
  'official-removed': 'Pejabat dihapus',
  bounced: 'Surel tidak sampai',
  'bounce-cleared': 'Surel dinyatakan sudah benar',
  'day-added': 'Hari libur ditambah',
  'day-removed': 'Hari libur dihapus',
  'name-reserved': 'Nama dicadangkan',
  restored: 'Diurungkan',
  'name-freed': 'Nama tidak dicadangkan lagi',
  'administrator-added': 'Administrator ditambah',
  'administrator-removed': 'Administrator dihapus',
  'memo-issued': 'Nota dinas dibuat',
  'memo-numbered': 'Nota dinas diberi nomor',
};

/** Matches a day's subject: "2026-12-25 Natal". Older events have the date only. */
const dayPattern = /^(\d{4}-\d\d-\d\d)(?: (.+))?$/;
const idOf = (item: RemovedItem): string | undefined => {
  if (item.kind === 'official') return item.official.id;
  if (item.kind === 'administrator') return item.administrator.id;
  return item.kind === 'post' ? item.post.id : undefined;
};

const monthPattern = /^\d{4}-\d\d$/;

/**
 * Returns the readable subject of a change: an official or a post by title, a month, a day with its name, a subdomain
 * unchanged. A recently removed item appears as it was.
 */
const subjectText = (office: OfficeNow, subject: string): string => {
  if (monthPattern.test(subject)) return monthText(subject);
  const [, date, name] = dayPattern.exec(subject) ?? [];
  if (date) {
    const text = name ?? dayRows(shippedDays, office.dayChanges).find((row) => row.date === date)?.name;
    return [text, dayText(date)].filter(Boolean).join(', ');
  }
  const removed = office.removals?.find(({ item }) => idOf(item) === subject);
  if (removed) return removedText(removed.item, office.roster);
  const post = postBy(office.roster, subject);
  return post && !officialBy(office.roster, subject) ? postLabel(post) : actorText(office, subject);
};

interface OfficeLogProps {
  reader: DeskReader;
  office: OfficeNow;
  events: readonly OfficeEvent[];
  /** The versions of the memos that the events name. */
  memos: readonly MemoRecord[];
}

/** Returns the changes of a memo's version, or undefined for an event of another kind. */
const memoText = ({ document }: OfficeEvent, { memos, office }: OfficeLogProps): string | undefined => {
  const memo = memos.find(({ documentId }) => documentId === document?.documentId);
  if (!memo) return undefined;
  const before = memos.find(
    ({ content, version }) => content.month === memo.content.month && version === memo.version - 1,
  );
  return memoChangeText(memo, before, office.roster);
};

const subjectCell = (event: OfficeEvent, props: OfficeLogProps) => {
  const change = memoText(event, props);
  return (
    <>
      {subjectText(props.office, event.subject)}
      {change ? <small class="soft">{change}</small> : null}
    </>
  );
};

/** The page of the office's changes with their authors, newest first. */
export const OfficeLogPage = (props: OfficeLogProps) => (
  <DeskLayout title="Catatan perubahan" reader={props.reader} place="/meja/catatan">
    {props.events.length === 0 ? (
      <p>Belum ada yang diubah.</p>
    ) : (
      <List
        caption="Perubahan pejabat, hari libur, nama, administrator, dan nota dinas"
        columns={['Waktu', 'Perubahan', 'Mengenai', 'Oleh']}
        rows={props.events.map((event) => [
          instantText(event.at),
          texts[event.type] ?? event.type,
          subjectCell(event, props),
          actorText(props.office, event.actor),
        ])}
      />
    )}
  </DeskLayout>
);
