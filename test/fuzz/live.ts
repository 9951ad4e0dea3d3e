import { rows } from '../../functions/catalog';
import { caseAfter, caseAtStep } from '../support/cases';
import { deskOf } from '../support/desk';
import { newestPath } from '../support/people';
import { submission } from '../support/submission';
import type { World } from '../support/world';

export const routes = rows.flatMap(({ entry, routes: of = [] }) =>
  of.map((route) => ({ factory: entry.factory, route })),
);

/** A case that waits for its analysis, a returned case, and an administrator at the desk. */
export const liveCases = async (w: World) => {
  // The papers of these cases are not real files, so a requested ZIP is never made.
  const start = w.deps.background.start;
  w.deps.background.start = async (name, payload) => (name === 'mail-sign-in-link' ? start(name, payload) : undefined);
  const secretOf = (path: string) => path.split('/').at(-1)!;
  const { caseId: returned } = await caseAfter(w, ['return'], submission());
  const applicant = secretOf(newestPath(w, 'pemohon'));
  const { caseId } = await caseAtStep(w, 'conformity-analysis', submission());
  const official = secretOf(newestPath(w));
  w.world.now = new Date(w.world.now.getTime() + 16 * 60_000);
  const desk = deskOf(w);
  await desk.signIn();
  const token = await desk.token();
  return {
    caseIds: [caseId, returned],
    desk: { cookie: desk.cookie(), token },
    /** Returns a route's path with real values in its places, or generated values if no real one exists. */
    pathOf: (route: string, parts: readonly string[]): string => {
      const left = [...parts];
      const secret = route.includes('/pemohon/') ? applicant : route.includes('/masuk/') ? left.shift()! : official;
      const real: Record<string, string> = { secret, caseId, id: 'kadis' };
      return route.split(' ')[1]!.replaceAll(/\{(\w+)\}/g, (_, name: string) => real[name] ?? left.shift() ?? 'x');
    },
  };
};
export type Live = Awaited<ReturnType<typeof liveCases>>;
