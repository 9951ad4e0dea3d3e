import { type FoundSimilar, similarTitle } from '../../domain/advice/similar-found';
import { Disclosure } from '../parts/disclosure';

/** Similar applications as advice, folded away: they stand in nobody's way. */
export const SimilarList = ({ similar }: { similar: readonly FoundSimilar[] }) => (
  <Disclosure summary={`Aplikasi serupa di katalog: ${similar.length}`}>
    <ul>
      {similar.map((found) => (
        <li>
          <strong>{similarTitle(found)}</strong>
          <br />
          <span class="soft small">{found.reasons.join(' ')}</span>
        </li>
      ))}
    </ul>
  </Disclosure>
);
