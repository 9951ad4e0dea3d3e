import type { OfficeProfile } from './office-profile-schema';

export type { OfficeProfile };

declare global {
  /**
   * The profile of the one office that a program works for. A build inserts it with esbuild's `define`: infra/bundle.ts
   * for functions, web/build.tsx for the site's scripts. A process assigns it in a module named set-office.ts, which
   * its program imports first.
   */
  var injectedOfficeProfile: OfficeProfile;
}

/**
 * The office's names, labels, times and texts. It is known before any other module loads, so steps, outcomes, forms and
 * the checklist are plain data.
 * @throws ReferenceError while loading, if no office was inserted
 */
export const profile: Readonly<OfficeProfile> = injectedOfficeProfile;
