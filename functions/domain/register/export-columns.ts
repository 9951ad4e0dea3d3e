import { dayOf, type Holidays, workingDaysBetween } from '../time/calendar';
import { receivedOn } from '../time/deadlines';
import { actBy } from '../time/wait-text';
import { applicationTypes } from '../forms/forms';
import { profile } from '../office/office-profile';
import type { CaseHead } from '../case/records';
import { stepOf } from '../sop/sop';
import { caseStatusTexts } from '../sop/status-texts';
import { holderText } from '../office/holder-text';
import type { Roster } from '../office/roster';

interface ExportContext {
  office: { roster: Roster; holidays: Holidays };
  now: Date;
}

const day = (instant: string | undefined): string => (instant ? dayOf(new Date(instant)) : '');

/** Returns the working days from receipt to the end, or to today. Days with the applicant are included. */
const workingDays = (head: CaseHead, { office: { holidays }, now }: ExportContext): string => {
  const from = receivedOn(new Date(head.receivedAt), holidays);
  const to = dayOf(head.closedAt ? new Date(head.closedAt) : now);
  return `${Math.max(0, workingDaysBetween(from, to, holidays))}`;
};

/**
 * The columns of the exported register. The three records of the SOP ("pencatatan dan pendataan") come first. Days are
 * written as 2026-11-24 for sorting.
 */
export const exportColumns: readonly { title: string; of: (head: CaseHead, around: ExportContext) => string }[] = [
  { title: 'Nomor surat', of: ({ letterNumber }) => letterNumber },
  { title: 'Nomor permohonan', of: ({ requestNumber }) => requestNumber },
  { title: 'OPD pemohon', of: ({ agency }) => agency },
  { title: 'Aplikasi', of: ({ application }) => application.name },
  {
    title: 'Jenis',
    of: ({ application }) =>
      applicationTypes.find(({ value }) => value === application.type)?.label ?? application.type,
  },
  { title: 'Subdomain', of: ({ subdomain }) => `${subdomain}${profile.domainSuffix}` },
  { title: 'Status', of: ({ status }) => caseStatusTexts[status] },
  { title: 'Langkah', of: ({ next }) => (next ? `${stepOf(next.step).number}. ${stepOf(next.step).title}` : '') },
  { title: 'Sedang di', of: ({ waits }, { office }) => (waits ? holderText(office.roster, waits.holder) : '') },
  { title: 'Diterima', of: ({ receivedAt }) => day(receivedAt) },
  { title: 'Ditutup', of: ({ closedAt }) => day(closedAt) },
  { title: 'Batas waktu', of: (head, { office }) => actBy(head, office.holidays) ?? '' },
  { title: 'Hari kerja sejak diterima', of: workingDays },
  { title: 'Nomor agenda', of: ({ agenda }) => agenda?.number ?? '' },
  { title: 'Tanggal agenda', of: ({ agenda }) => agenda?.date ?? '' },
];

export const exportTitles = exportColumns.map(({ title }) => title);
