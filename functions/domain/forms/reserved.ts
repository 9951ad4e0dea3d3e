import { InvalidInput } from '../errors';
import { reservedProblem } from './subdomain';

/** Refuses a subdomain that the office reserved. @throws InvalidInput if `names` has it */
export const refuseReserved = (subdomain: string, names: readonly string[]): void => {
  const message = reservedProblem(subdomain, names);
  if (message) throw new InvalidInput([{ field: 'subdomain', message }]);
};
