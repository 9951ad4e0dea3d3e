import { letterKindTitle } from '../../domain/documents/documents';
import type { OutgoingLetter } from '../../domain/letters/outgoing-letter';
import { Badge } from '../parts/badge';
import { Card } from '../parts/card';
import { letterPath, stateTexts } from './letter-texts';

/**
 * Shows the case's outgoing letters, each with its state and a link to its page. Without the signing loop it shows
 * nothing.
 */
export const CaseLetters = ({ caseId, letters }: { caseId: string; letters: readonly OutgoingLetter[] }) =>
  letters.length === 0 ? null : (
    <Card title="Surat keluar">
      <ul class="plain">
        {letters.map((letter) => (
          <li>
            <a href={letterPath(caseId, letter.of)}>
              {letterKindTitle(letter)}
              {letter.entry ? `, nomor ${letter.entry.number}` : ''}
            </a>{' '}
            <Badge {...stateTexts[letter.state]} />
          </li>
        ))}
      </ul>
    </Card>
  );
