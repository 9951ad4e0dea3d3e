import { statisticsPath } from '../../../domain/case/paths';
import { SignedPage, SignPage } from '../../../pages/official/letter';
import type { Filled } from '../../../pages/parts/filled';
import { document } from '../../../pages/parts/layout';
import { letterFiles, type OpenedLetter } from '../../../use-cases/open-letter-link';
import { readsStatistics } from '../../../use-cases/reads-statistics';
import { type LetterDeps, pathOf } from './path';

/** Returns the address of the office's figures if the reader heads the office. A link for signing may be their only mail. */
const figuresOf = ({ clock, ids }: LetterDeps, { link, ...rest }: OpenedLetter): string | undefined =>
  link.kind === 'signatory' && readsStatistics({ link, ...rest }, clock.now(), ids)
    ? statisticsPath(pathOf({ link, ...rest }))
    : undefined;

/** Returns the page of a valid link: the form for the signature, or the letter to read. */
export const openedPage = (deps: LetterDeps, openedLetter: OpenedLetter, filled: Filled = { input: {}, gaps: [] }) => {
  const { dossier, letter } = openedLetter;
  const props = { dossier, letter, files: letterFiles(openedLetter), path: pathOf(openedLetter) };
  const around = { ...props, site: deps.config.siteUrl, statistics: figuresOf(deps, openedLetter) };
  return document(
    openedLetter.access === 'sign' ? <SignPage {...around} filled={filled} /> : <SignedPage {...around} />,
  );
};
