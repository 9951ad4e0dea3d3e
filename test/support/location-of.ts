import { present } from '../../functions/domain/present';

/** Returns the address to which an answer leads. @throws Error if it leads nowhere */
export const locationOf = ({ headers }: Pick<Response, 'headers'>): string =>
  present(headers.get('location'), 'the location');
