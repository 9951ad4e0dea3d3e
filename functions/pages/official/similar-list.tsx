import { type FoundSimilar, similarTitle } from '../../domain/advice/similar-found';
import { applicationOf } from '../../domain/case/paths';
import { Disclosure } from '../parts/disclosure';

/** Similar applications as advice, folded away: they stand in nobody's way. */
export const SimilarList = ({ similar, path }: { similar: readonly FoundSimilar[]; path: string }) => (
  <Disclosure summary={`Aplikasi serupa di katalog: ${similar.length}`}>
    <ul>
      {similar.map((found) => (
        <li>
          <a href={applicationOf(path, found.id)}>{similarTitle(found)}</a>
          <br />
          <span class="soft small">{found.reasons.join(' ')}</span>
        </li>
      ))}
    </ul>
  </Disclosure>
);
