import { factByExtent } from '../case/step-results';
import { stepOf } from '../sop/sop';
import { caseStatusTexts } from '../sop/status-texts';
import { postBy, postLabel, type Roster } from '../office/roster';
import { dayOf } from '../time/calendar';
import { receivedText } from './figure-texts';
import type { StatisticsRow } from './row';

/** A cell of an exported table. Numbers stay numbers for calculation; days are text such as 2026-11-24, for sorting. */
export type Cell = string | number;

const eventTexts: Record<StatisticsRow['type'], string> = {
  registered: receivedText,
  decided: 'Diputus',
  resubmitted: 'Diperbaiki pemohon',
  withdrawn: 'Dicabut pemohon',
  lapsed: 'Kedaluwarsa',
  lifted: 'Dibuka kembali',
};

const day = (instant: string | undefined): string => (instant ? dayOf(new Date(instant)) : '');
const onTime = ({ at, dueAt }: StatisticsRow): string => (dueAt === undefined ? '' : at <= dueAt ? 'Ya' : 'Tidak');
const postText = (roster: Roster, id: string | undefined): string => {
  const post = postBy(roster, id);
  return post ? postLabel(post) : (id ?? '');
};

/**
 * The columns of the statistics table, with one row for each round of a step. It names posts and agencies, never
 * people.
 */
export const rowColumns: readonly { title: string; of: (row: StatisticsRow, roster: Roster) => Cell }[] = [
  { title: 'Nomor permohonan', of: ({ requestNumber }) => requestNumber },
  { title: 'OPD pemohon', of: ({ agency }) => agency },
  { title: 'Langkah', of: ({ step }) => stepOf(step).number },
  { title: 'Nama langkah', of: ({ step }) => stepOf(step).title },
  { title: 'Putaran', of: ({ round }) => round },
  { title: 'Peristiwa', of: ({ type }) => eventTexts[type] },
  { title: 'Hasil', of: ({ outcome, extent }) => (outcome ? factByExtent(outcome, extent) : '') },
  { title: 'Jabatan', of: ({ post }, roster) => postText(roster, post) },
  { title: 'Dibuka', of: ({ openedAt }) => day(openedAt) },
  { title: 'Batas waktu', of: ({ dueAt }) => day(dueAt) },
  { title: 'Tanggal', of: ({ at }) => day(at) },
  { title: 'Hari kerja', of: ({ workingDays }) => workingDays ?? '' },
  { title: 'Standar hari kerja', of: ({ standard }) => standard ?? '' },
  { title: 'Tepat waktu', of: onTime },
  { title: 'Status sesudahnya', of: ({ status }) => caseStatusTexts[status] },
];

export const rowTitles = rowColumns.map(({ title }) => title);
