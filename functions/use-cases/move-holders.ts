import { dayOf } from '../domain/time/calendar';
import { isOpen, openRecord, system } from '../domain/case/case';
import { entitledTo } from '../domain/case/entitlement';
import { move } from '../domain/case/moves';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import { retryOnConflict } from './retry-on-conflict';
import { allWaiting, allPossibleHolders } from './all-waiting';
import { sendPending } from './send-pending-mails';
import type { NotifyDeps } from './notice-mails';
import { completePasses, passesPerChange } from './passes';
import { tellFormerHolder } from './tell-former-holder';

type MoveDeps = NotifyDeps & Pick<Deps, 'work' | 'rounds'>;

/** Moves the case's open step to the official who may decide it now. Reads the case again after a conflict. */
const moveOne = (deps: MoveDeps, caseId: string): Promise<void> =>
  retryOnConflict(async () => {
    const view = await deps.cases.view(caseId);
    const record = view && openRecord(view);
    if (!view || !record || !isOpen(record)) return;
    const now = deps.clock.now();
    const to = entitledTo(view.head, record.step, (await deps.office.current()).roster, now);
    if (to.holder === record.holder) return;
    await deps.cases.apply(move(view, to, system, { now, digest: deps.ids.digest }));
    deps.log('moved', { caseId, step: record.step, round: record.round });
    await sendPending(deps, caseId);
    await tellFormerHolder(deps, view, { formerRecord: record, to });
  });

/**
 * Moves each step whose holder may no longer decide it to the official who may. Reads all open work of officials if the roster or the day
 * changed since the last pass. After a crash the next pass completes the work.
 */
export const moveHolders = async (deps: MoveDeps): Promise<void> => {
  const office = await deps.office.current();
  const { roster, version } = office;
  const now = deps.clock.now();
  const stand = `${version} ${dayOf(now)}`;
  const passes = completePasses(await deps.rounds.lastPass('holders'), stand);
  if (passes >= passesPerChange) return;
  let whole = true;
  for (const holder of allPossibleHolders(office)) {
    for await (const head of allWaiting(deps.work, holder)) {
      if (!head.next || entitledTo(head, head.next.step, roster, now).holder === holder) continue;
      try {
        await moveOne(deps, head.caseId);
      } catch (error) {
        whole = false;
        deps.log('failed', { caseId: head.caseId, error: errorName(error) });
      }
    }
  }
  if (whole) await deps.rounds.savePass('holders', { stand, passes: passes + 1 });
};
