import { type FoundSimilar, similarTitle } from '../../domain/advice/similar-found';
import { applicationPath } from '../../domain/case/paths';
import { Disclosure } from '../parts/disclosure';

/** Shows similar applications as folded advice, so they do not get in the way. */
export const SimilarList = ({ similar, path }: { similar: readonly FoundSimilar[]; path: string }) => (
  <Disclosure summary={`Aplikasi serupa di katalog: ${similar.length}`}>
    <ul>
      {similar.map((found) => (
        <li>
          <a href={applicationPath(path, found.id)}>{similarTitle(found)}</a>
          <br />
          <span class="soft small">{found.reasons.join(' ')}</span>
        </li>
      ))}
    </ul>
  </Disclosure>
);
