import { InvalidInput } from '../errors';
import { reservedProblem } from './subdomain';

/** Names that the office reserved are refused as the shipped ones are. @throws InvalidInput */
export const refuseReserved = (subdomain: string, names: readonly string[]): void => {
  const message = reservedProblem(subdomain, names);
  if (message) throw new InvalidInput([{ field: 'subdomain', message }]);
};
