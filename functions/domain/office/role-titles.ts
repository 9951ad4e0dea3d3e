import { profile } from './office-profile';

/** The office's names for its three roles, for the texts of sop.ts and outcomes.ts. */
export const {
  'kepala-dinas': kepalaDinas,
  'kepala-bidang': kepalaBidang,
  'kepala-seksi': kepalaSeksi,
} = profile.roleTitles;
