import { profile } from './office-profile';

/** What the office calls its three roles: the words of sop.ts, outcomes.ts and of every text beside them. */
export const {
  'kepala-dinas': kepalaDinas,
  'kepala-bidang': kepalaBidang,
  'kepala-seksi': kepalaSeksi,
} = profile.roleTitles;
