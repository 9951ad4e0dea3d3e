import type { DepsOf } from '../catalog/deps-of';
import { noteBounce as note } from '../use-cases/note-bounce';
import { reportsIn } from './mail-feedback';

/** Called by SNS with SES's reports about bounces and complaints. */
export const noteBounce =
  (deps: DepsOf<'note-bounce'>) =>
  async (input: unknown): Promise<object> => {
    for (const { feedback, emails } of reportsIn(input)) await note(deps, feedback, emails);
    return {};
  };
