import { applicant, system } from '../case/case';
import { officialBy, postBy, postLabel, type Roster, titleAndUnit } from './roster';
import { type StepId, stepOf } from '../sop/sop';

/** Returns a post's title and unit, such as "Kepala Bidang Aplikasi Informatika", or '' for an unknown post. */
export const postText = (roster: Roster, postId: string | undefined): string => {
  const post = postBy(roster, postId);
  return post ? postLabel(post) : '';
};

/**
 * Returns the title of the person who acted: "Plh. Kepala Dinas Diskominfo SP". If a superior decided for another post,
 * the title names that post: "Kepala Dinas Diskominfo SP, untuk Kepala Bidang Statistik".
 */
export const actingTitle = (roster: Roster, by: string | undefined, post: string | undefined): string => {
  if (by === applicant) return 'OPD pemohon';
  if (by === system) return 'sistem';
  const official = officialBy(roster, by);
  if (!official) return 'sekretariat';
  const title = titleAndUnit(roster, official);
  const wanted = postText(roster, post);
  return post && official.post !== post && wanted ? `${title}, untuk ${wanted}` : title;
};

/** Returns true if an acting official needs a warning, because the step commits budget (UU 30/2014 art. 14). */
export const warnsActingOfficial = (roster: Roster, by: string, step: StepId): boolean =>
  stepOf(step).budget === true && officialBy(roster, by)?.acting !== undefined;
