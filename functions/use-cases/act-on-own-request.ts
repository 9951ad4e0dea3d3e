import { InvalidInput } from '../domain/errors';
import type { FormInput } from '../domain/forms/parse';
import type { WholeCase } from '../ports/cases';
import { resubmitRequest } from './resubmit-request';
import { withdrawRequest } from './withdraw-request';

type ActDeps = Parameters<typeof resubmitRequest>[0] & Parameters<typeof withdrawRequest>[0];

/** Runs the act that the pressed button of the applicant's page names. @throws InvalidInput, Taken, AlreadyDecided, ConcurrencyConflict */
export const actOnOwnRequest = async (deps: ActDeps, dossier: WholeCase, input: FormInput): Promise<void> => {
  if (input.outcome === 'withdraw') return withdrawRequest(deps, dossier, input);
  if (input.outcome === 'resubmit') return resubmitRequest(deps, dossier, input);
  throw new InvalidInput([{ field: 'outcome', message: 'Pilih salah satu tindakan pada halaman ini.' }]);
};
