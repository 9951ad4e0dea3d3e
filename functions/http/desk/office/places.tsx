import type { Child } from 'hono/jsx';
import shippedDays from '../../../domain/libur-nasional.json';
import { NotFound } from '../../../domain/errors';
import { dayRows } from '../../../domain/office/office-changes';
import { officialBy, postBy } from '../../../domain/office/roster';
import { AdministratorsPage } from '../../../pages/desk/administrators';
import { DaysPage } from '../../../pages/desk/days';
import { NamesPage } from '../../../pages/desk/names';
import type { OfficePageProps } from '../../../pages/desk/office-page';
import { OfficialPage, PostPage } from '../../../pages/desk/official';
import { OfficialsPage } from '../../../pages/desk/officials';
import { addAdministrator, removeAdministrator } from '../../../use-cases/change-administrators';
import { addDayOff, takeDayAway } from '../../../use-cases/change-holidays';
import { freeName, reserveName } from '../../../use-cases/change-reserved-names';
import {
  addOfficial,
  addPost,
  appointActing,
  changeSuperior,
  endOfficial,
  removeOfficial,
  removePost,
  retirePost,
  usePostAgain,
} from '../../../use-cases/change-roster';
import { clearBounce } from '../../../use-cases/clear-bounce';
import { correctMail } from '../../../use-cases/correct-mail';
import type { OfficeAct } from '../../../use-cases/record-office-change';
import { undoRemoval } from '../../../use-cases/undo-removal';

/** A page of the office: its content, and its acts by the value of the button. */
export interface OfficePlace {
  path: string;
  acts: Record<string, OfficeAct>;
  page: (props: OfficePageProps, id: string) => Child;
  /** The page to go to after the removal of a row. */
  up?: string;
}

export const officePlaces: readonly OfficePlace[] = [
  {
    path: '/meja/pejabat',
    acts: {
      urungkan: undoRemoval,
      'tambah-jabatan': addPost,
      'tambah-pejabat': addOfficial,
      tunjuk: appointActing,
      'surel-benar': clearBounce,
    },
    page: (props) => <OfficialsPage {...props} />,
  },
  {
    path: '/meja/pejabat/:id',
    acts: { urungkan: undoRemoval, akhiri: endOfficial, surel: correctMail, hapus: removeOfficial },
    up: '/meja/pejabat',
    page: (props, id) => {
      const official = officialBy(props.office.roster, id);
      if (!official) throw new NotFound(id);
      return <OfficialPage {...props} official={official} />;
    },
  },
  {
    path: '/meja/jabatan/:id',
    acts: {
      tunjuk: appointActing,
      atasan: changeSuperior,
      pensiun: retirePost,
      pakai: usePostAgain,
      hapus: removePost,
    },
    up: '/meja/pejabat',
    page: (props, id) => {
      const post = postBy(props.office.roster, id);
      if (!post) throw new NotFound(id);
      return <PostPage {...props} post={post} />;
    },
  },
  {
    path: '/meja/libur',
    acts: { urungkan: undoRemoval, tambah: addDayOff, hapus: takeDayAway },
    page: (props) => <DaysPage {...props} days={dayRows(shippedDays, props.office.dayChanges)} />,
  },
  {
    path: '/meja/nama',
    acts: { urungkan: undoRemoval, tambah: reserveName, hapus: freeName },
    page: (props) => <NamesPage {...props} />,
  },
  {
    path: '/meja/administrator',
    acts: {
      urungkan: undoRemoval,
      'surel-benar': clearBounce,
      tambah: addAdministrator,
      hapus: removeAdministrator,
    },
    page: (props) => <AdministratorsPage {...props} />,
  },
];
