import { applicant } from '../case/case';
import { nobody, officialBy, type Roster, titleAndUnit } from './roster';

/** Returns the title of the holder that a case waits for. */
export const holderText = (roster: Roster, holder: string): string => {
  if (holder === applicant) return 'OPD pemohon';
  if (holder === nobody) return 'Jabatan kosong';
  const official = officialBy(roster, holder);
  return official ? titleAndUnit(roster, official) : holder;
};
