import { dayOf, workingDaysBetween } from '../../domain/time/calendar';
import { receivedOn } from '../../domain/time/deadlines';
import { applicationTypes } from '../../domain/forms/forms';
import { profile } from '../../domain/office/office-profile';
import type { CaseHead } from '../../domain/case/records';
import { stepOf } from '../../domain/sop/sop';
import type { OfficeNow } from '../../ports/office';
import { caseStatusTexts } from '../public/tracking';
import { holderText } from './who';

interface Around {
  office: OfficeNow;
  now: Date;
}

const day = (instant: string | undefined): string => (instant ? dayOf(new Date(instant)) : '');

/** Working days from receipt to the end, or to today: what the applicant held the case is in it. */
const workingDays = (head: CaseHead, { office: { holidays }, now }: Around): string => {
  const from = receivedOn(new Date(head.receivedAt), holidays);
  const to = dayOf(head.closedAt ? new Date(head.closedAt) : now);
  return `${Math.max(0, workingDaysBetween(from, to, holidays))}`;
};

/** The register as a table: the three records of the SOP ("pencatatan dan pendataan") first. Days as 2026-11-24, to be sorted. */
export const exportColumns: readonly { title: string; of: (head: CaseHead, around: Around) => string }[] = [
  { title: 'Nomor surat', of: ({ letterNumber }) => letterNumber },
  { title: 'Nomor permohonan', of: ({ requestNumber }) => requestNumber },
  { title: 'OPD pemohon', of: ({ agency }) => agency },
  { title: 'Aplikasi', of: ({ application }) => application.name },
  {
    title: 'Jenis',
    of: ({ application }) =>
      applicationTypes.find(({ value }) => value === application.type)?.label ?? application.type,
  },
  { title: 'Subdomain', of: ({ subdomain }) => `${subdomain}${profile().domainSuffix}` },
  { title: 'Status', of: ({ status }) => caseStatusTexts[status] },
  { title: 'Langkah', of: ({ next }) => (next ? `${stepOf(next.step).number}. ${stepOf(next.step).title}` : '') },
  { title: 'Sedang di', of: ({ waits }, { office }) => (waits ? holderText(office.roster, waits.holder) : '') },
  { title: 'Diterima', of: ({ receivedAt }) => day(receivedAt) },
  { title: 'Ditutup', of: ({ closedAt }) => day(closedAt) },
  { title: 'Batas waktu', of: ({ waits, status }) => (status === 'berjalan' ? day(waits?.at) : '') },
  { title: 'Hari kerja sejak diterima', of: workingDays },
];
