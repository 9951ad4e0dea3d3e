import { profile } from './office-profile';

/** The office's names for its three roles, as the texts of sop.ts and outcomes.ts say them. */
export const {
  'kepala-dinas': kepalaDinas,
  'kepala-bidang': kepalaBidang,
  'kepala-seksi': kepalaSeksi,
} = profile.roleTitles;
