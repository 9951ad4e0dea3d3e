import { classTexts, type FoundSimilar, similarTitle } from '../../domain/advice/similar-found';
import { Card } from '../parts/card';
import { withdrawalId } from './withdrawal';

interface SimilarAdviceProps {
  similar: readonly FoundSimilar[];
  isReturned: boolean;
}

/** Shows an applicant similar existing applications and their options. The list decides nothing, and its text explains that. */
export const SimilarAdvice = ({ similar, isReturned }: SimilarAdviceProps) =>
  similar.length === 0 ? null : (
    <Card title="Aplikasi serupa yang sudah ada" id="aplikasi-serupa">
      <p>
        Daftar ini saran dari katalog aplikasi. Daftar ini tidak memutuskan apa pun, dan permohonan Anda tetap diproses.
      </p>
      <ul>
        {similar.map((found) => (
          <li>
            <strong>{similarTitle(found)}</strong>, {classTexts[found.class]}
            <br />
            <span class="soft small">{found.reasons.join(' ')}</span>
          </li>
        ))}
      </ul>
      <p>Yang dapat Anda lakukan:</p>
      <ul>
        <li>
          Bila salah satunya cukup untuk Anda: hubungi OPD pemiliknya, lalu{' '}
          <a href={`#${withdrawalId}`}>cabut permohonan ini</a>.
        </li>
        <li>
          Bila kebutuhan Anda berbeda:{' '}
          {isReturned
            ? 'jelaskan bedanya pada ringkasan di formulir perbaikan.'
            : 'Anda tidak perlu melakukan apa-apa sekarang. Bila permohonan dikembalikan kepada Anda, jelaskan bedanya pada ringkasan.'}
        </li>
      </ul>
    </Card>
  );
