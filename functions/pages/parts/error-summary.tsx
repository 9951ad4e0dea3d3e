import type { Gap } from '../../domain/errors';
import { idOf } from './filled';
import { Icon } from './icon';

/** Shows the missing and wrong answers, each with a link to its field. It takes the focus, even without scripts. */
export const ErrorSummary = ({ gaps }: { gaps: readonly Gap[] }) =>
  gaps.length === 0 ? null : (
    <div class="notice danger" role="alert" tabindex={-1} autofocus>
      <h2>
        <Icon name="warning" />
        Ada yang perlu diperbaiki
      </h2>
      <ul>
        {gaps.map(({ field, message }) => (
          <li>
            <a href={`#${idOf(field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
