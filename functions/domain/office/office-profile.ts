import type { OfficeProfile } from './office-profile-schema';

export type { OfficeProfile };

declare global {
  /**
   * The profile of the one office that a program works for. A build puts it in by esbuild's `define`: infra/bundle.ts for
   * functions, web/build.tsx for the site's scripts. A process assigns it in a module named set-office.ts, which its
   * program imports before all others.
   */
  var injectedOfficeProfile: OfficeProfile;
}

/**
 * The office's names, labels, times and texts. A constant, known before any other module loads, so that steps, outcomes, forms
 * and the checklist are plain data.
 * @throws ReferenceError while loading, where nothing put the office in
 */
export const profile: Readonly<OfficeProfile> = injectedOfficeProfile;
