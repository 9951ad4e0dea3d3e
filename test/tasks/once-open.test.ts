import { rows } from '../../functions/catalog';
import { NotOpenYet } from '../../functions/domain/errors';
import { unitDeps } from '../support/unit-deps';

/* Between the first deployment and the roster lie days: SES verifies the sender meanwhile, and the schedules run already. */

const notOpen = async (): Promise<never> => {
  throw new NotOpenYet('there is no roster');
};
const { deps, recorded } = unitDeps({
  office: { current: notOpen, recent: notOpen },
  checks: { due: async () => [] },
});
const scheduled = rows.flatMap(({ name, entry, schedule }) => (schedule ? [[name, entry] as const] : []));
const signIn = rows.flatMap(({ name, entry }) => (name === 'mail-sign-in-link' ? [[name, entry] as const] : []));

// A failed run rings its alarm, and its input stays in the queue of failed runs for 14 days.
it.each([...scheduled, ...signIn])('%s does nothing and does not fail before the roster', async (name, entry) => {
  const { [entry.factory]: factory } = (await import(`../../functions/${entry.module}`)) as Record<
    string,
    (ports: typeof deps) => (event: unknown) => Promise<unknown>
  >;
  const input = name === 'mail-sign-in-link' ? { mailbox: 'a@contoh.go.id' } : {};
  await expect(factory!(deps)(input)).resolves.toBeDefined();
  expect(recorded.mails).toEqual([]);
});
