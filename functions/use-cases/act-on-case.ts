import { keysOf } from '../domain/narrow';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import { correctContact } from './correct-contact';
import { enterAgenda } from './enter-agenda';
import { liftLapse } from './lift-lapse';
import { readCase } from './read-case';
import type { DeskInput } from './read-desk-form';
import { reassignStep } from './reassign-step';
import { resendLink } from './resend-link';
import { retryOnConflict } from './retry-on-conflict';

type ActDeps = Pick<Deps, 'cases'> &
  Parameters<typeof resendLink>[0] &
  Parameters<typeof liftLapse>[0] &
  Parameters<typeof enterAgenda>[0];

/** The word for a finished act, which the page after it has in its address. */
type Done = 'terkirim' | 'dialihkan' | 'dibuka' | 'agenda' | 'kontak' | 'telepon';

/** The secretariat's acts on a case, by the end of their address. */
const acts = {
  tautan: async (...args) => {
    await resendLink(...args);
    return 'terkirim';
  },
  alih: async (...args) => {
    await reassignStep(...args);
    return 'dialihkan';
  },
  buka: async (...args) => {
    await liftLapse(...args);
    return 'dibuka';
  },
  agenda: async (...args) => {
    await enterAgenda(...args);
    return 'agenda';
  },
  kontak: async (...args) => ((await correctContact(...args)) ? 'kontak' : 'telepon'),
} satisfies Record<string, (...args: [ActDeps, WholeCase, DeskInput]) => Promise<Done>>;

export type CaseAct = keyof typeof acts;
export const caseActs = keysOf(acts);

/**
 * Performs an act on the current case, and retries it after each conflict.
 * @throws NotFound, and the errors of the act
 */
export const actOnCase = (deps: ActDeps, act: CaseAct, caseId: string | undefined, command: DeskInput): Promise<Done> =>
  retryOnConflict(async () => acts[act](deps, await readCase(deps, caseId), command));
