import { applicant } from '../case/case';
import { nobody, officialBy, type Roster, titleAndUnit } from './roster';

/** Whom a case waits for, by title. */
export const holderText = (roster: Roster, holder: string): string => {
  if (holder === applicant) return 'OPD pemohon';
  if (holder === nobody) return 'Jabatan kosong';
  const official = officialBy(roster, holder);
  return official ? titleAndUnit(roster, official) : holder;
};
