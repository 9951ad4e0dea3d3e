import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import type { OpenedLetter } from '../../../use-cases/open-letter-link';

export type LetterDeps = DepsOf<'sign-letter'>;
export type OpenLetter = (deps: LetterDeps, secret: string) => Promise<OpenedLetter>;

/** Returns the secret in the path. */
export const secretOf = (c: Context): string => c.req.param('secret') ?? '';

/** Returns the address of a link to a letter. */
export const pathOf = ({ link, secret }: Pick<OpenedLetter, 'link' | 'secret'>): string =>
  `/${link.kind === 'copy' ? 'surat' : 'tanda-tangan'}/${secret}`;
