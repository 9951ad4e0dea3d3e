import { progressForm } from '../../../domain/forms/decision-forms';
import { fieldsOf } from '../../../domain/forms/fields';
import type { Filled } from '../../parts/filled';
import { SimpleField } from '../../parts/simple-input';

/**
 * Shows the note on progress, the most frequent input of step 7. Its button decides nothing and sends only this field.
 */
export const ProgressNote = ({ filled }: { filled: Filled }) => (
  <section class="card">
    {fieldsOf(progressForm).map((field) => (
      <SimpleField field={{ ...field, required: undefined }} filled={filled} />
    ))}
    <button name="outcome" value="progress" data-only="text">
      Catat kemajuan
    </button>
  </section>
);
