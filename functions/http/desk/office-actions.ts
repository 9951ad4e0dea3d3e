import shippedDays from '../../domain/libur-nasional.json';
import { dayOf } from '../../domain/time/calendar';
import { profile } from '../../domain/office/office-profile';
import {
  addAdministrator,
  addDayOff,
  clearBounce,
  freeName,
  removeAdministrator,
  reserveName,
  takeDayAway,
} from '../../domain/office/office-changes';
import {
  administratorForm,
  dayForm,
  endForm,
  mailForm,
  nameForm,
  officialForm,
  postForm,
  superiorForm,
} from '../../domain/office/office-forms';
import { retirePost, usePostAgain } from '../../domain/office/post-life';
import { undoRemoval } from '../../domain/office/removals';
import type { Post } from '../../domain/office/roster';
import {
  addOfficial,
  addPost,
  changeMail,
  changeSuperior,
  endOfficial,
  existing,
  removeOfficial,
  removePost,
  type TypedMail,
  type TypedOfficial,
} from '../../domain/office/roster-changes';
import type { OfficeAction } from './change-office';

type Actions = Record<string, OfficeAction>;

const clearing: OfficeAction = {
  type: 'bounce-cleared',
  change: (record, { value, now }) => clearBounce(record, value('email'), now),
};

/** Takes back what a row's "Hapus" did. */
const urungkan: OfficeAction = {
  type: 'restored',
  change: (record, { value }) => undoRemoval(record, Number(value('seq'))),
};

/** What the desk's pages may do to the office, by page and by the value of the button that does it. */
export const officialsActions: Actions = {
  urungkan,
  'tambah-jabatan': {
    type: 'post-added',
    change: (record, { read }) =>
      addPost(
        record,
        read<Omit<Post, 'id'>>(({ roster }) => postForm(roster)),
      ),
  },
  'tambah-pejabat': {
    type: 'official-added',
    change: (record, { read }) =>
      addOfficial(
        record,
        read<TypedOfficial>(({ roster }) => officialForm(roster)),
      ),
  },
  'surel-benar': clearing,
};

export const officialActions: Actions = {
  akhiri: {
    type: 'official-ended',
    change: (record, { id, read }) => endOfficial(record, id, read<{ to: string }>(() => endForm).to),
  },
  surel: {
    type: 'official-mail',
    change: (record, { id, read, now }) =>
      changeMail(
        record,
        id,
        read<TypedMail>(({ roster }) => mailForm(roster, existing(record, id))),
        now,
      ),
  },
  hapus: { type: 'official-removed', change: (record, { id, inUse }) => removeOfficial(record, id, inUse) },
};

export const postActions: Actions = {
  atasan: {
    type: 'post-superior',
    change: (record, { id, read }) =>
      changeSuperior(record, id, read<{ post: string }>(({ roster }) => superiorForm(roster)).post),
  },
  pensiun: {
    type: 'post-retired',
    change: (record, { id, waiting, now }) => retirePost(record, id, waiting, dayOf(now)),
  },
  pakai: { type: 'post-used-again', change: (record, { id }) => usePostAgain(record, id) },
  hapus: { type: 'post-removed', change: (record, { id, waiting }) => removePost(record, id, waiting) },
};

export const daysActions: Actions = {
  urungkan,
  tambah: {
    type: 'day-added',
    change: (record, { read }) =>
      addDayOff(
        record,
        shippedDays,
        read<{ date: string; name: string }>(() => dayForm),
      ),
  },
  hapus: { type: 'day-removed', change: (record, { value }) => takeDayAway(record, shippedDays, value('date')) },
};

export const namesActions: Actions = {
  urungkan,
  tambah: {
    type: 'name-reserved',
    change: (record, { read }) =>
      reserveName(record, read<{ label: string }>(() => nameForm).label, profile().domainSuffix),
  },
  hapus: { type: 'name-freed', change: (record, { value }) => freeName(record, value('label')) },
};

export const administratorsActions: Actions = {
  urungkan,
  'surel-benar': clearing,
  tambah: {
    type: 'administrator-added',
    change: (record, { read }) =>
      addAdministrator(
        record,
        read<{ name: string; email: string }>(() => administratorForm),
      ),
  },
  hapus: { type: 'administrator-removed', change: (record, { value }) => removeAdministrator(record, value('id')) },
};
