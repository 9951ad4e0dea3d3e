import { type CatalogRow, rows } from '../../functions/catalog';
import type { DepsFor, DepsOf, FunctionName, NeedsOf } from '../../functions/catalog/deps-of';
import { decideStep } from '../../functions/use-cases/decide-step';
import { deliver } from '../../functions/use-cases/deliver-outcome';
import { linkWaitingCase } from '../../functions/use-cases/link-waiting-case';
import { memosInForce } from '../../functions/use-cases/memos/list-memos';
import { listWaiting } from '../../functions/use-cases/list-waiting';
import { openApplicantLink } from '../../functions/use-cases/open-link';
import { redeliverCases } from '../../functions/use-cases/redeliver-cases';
import { renewApplicantLink } from '../../functions/use-cases/renew-link';
import { startBundle } from '../../functions/use-cases/start-bundle';

/** The arguments of a use case after its ports. */
type Rest<Act> = Act extends (deps: never, ...rest: infer Given) => unknown ? Given : never;
const never = <Given>(): Given => undefined as never;

/** A row's ports without one of its needs. Only `tsc` reads the lists below: they never run. */
type Without<Name extends FunctionName, Need extends NeedsOf<Name>> = DepsFor<Exclude<NeedsOf<Name>, Need>>;

export const refusedByTsc = [
  // @ts-expect-error no outcome can be delivered without workflow:answer
  () => deliver(never<Without<'decide-step', 'workflow:answer'>>(), 'case'),
  // @ts-expect-error without mail:send no link is mailed
  () => renewApplicantLink(never<Without<'decide-step', 'mail:send'>>(), ...never<Rest<typeof renewApplicantLink>>()),
  // @ts-expect-error without files:keep no attachment is kept
  () => decideStep(never<Without<'decide-step', 'files:keep'>>(), ...never<Rest<typeof decideStep>>()),
  // @ts-expect-error without index:work no list is read
  () => listWaiting(never<Without<'overview', 'index:work'>>(), ...never<Rest<typeof listWaiting>>()),
  // @ts-expect-error without a write no link is stored
  () => linkWaitingCase(never<Without<'overview', 'table:put'>>(), ...never<Rest<typeof linkWaitingCase>>()),
  // @ts-expect-error without background:bundle-case no ZIP is started
  () => startBundle(never<Without<'start-bundle', 'background:bundle-case'>>(), ...never<Rest<typeof startBundle>>()),
  // @ts-expect-error without index:look no check is found
  () => redeliverCases(never<Without<'redeliver-cases', 'index:look'>>()),
  // @ts-expect-error without memos no memo is read
  () => memosInForce(never<Without<'overview', 'memos'>>()),
  // @ts-expect-error without a table no link opens
  () => openApplicantLink(never<DepsOf<'unknown-address'>>(), 'secret'),
];

/** The same calls with all needs of the row. */
export const takenByTsc = [
  () => deliver(never<DepsOf<'decide-step'>>(), 'case'),
  () => listWaiting(never<DepsOf<'overview'>>(), ...never<Rest<typeof listWaiting>>()),
  () => redeliverCases(never<DepsOf<'redeliver-cases'>>()),
];

it('names each function and each factory once', () => {
  const twice = (of: (row: CatalogRow) => string) => rows.length - new Set(rows.map(of)).size;
  expect([twice(({ name }) => name), twice(({ entry }) => entry.factory)]).toEqual([0, 0]);
});
