import { applicant } from '../domain/case';
import type { CaseHead, Official, Roster } from '../domain/records';
import { type StepId, stepOf } from '../domain/sop';

/** The roster id of whoever decides `step` of this case, or 'pemohon'. @throws where the post is vacant */
export const holderOf = (head: CaseHead, step: StepId, roster: Roster): string => {
  const { owner } = stepOf(step);
  if (owner === 'applicant') return applicant;
  const id = owner === 'kepala-dinas' ? roster.officials.find(({ role }) => role === owner)?.id : head.assigned[owner];
  return officialOf(roster, id ?? owner).id;
};

/** @throws where the roster has no such row */
export const officialOf = (roster: Roster, id: string): Official => {
  const official = roster.officials.find((row) => row.id === id);
  if (!official) throw new Error(`the roster has no ${id}`);
  return official;
};
