import { resultsOf } from '../../domain/case/step-results';
import type { FormRecord } from '../../domain/case/records';

/** Shows the results behind a finished step 6 or 7: each system's integration, and the work left open. */
export const Results = ({ form, forms }: { form: FormRecord; forms: readonly FormRecord[] }) => (
  <>
    {resultsOf(form, forms).map(({ title, lines }) => (
      <>
        <p class="small">{title}:</p>
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </>
    ))}
  </>
);
