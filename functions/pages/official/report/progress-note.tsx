import { progressForm } from '../../../domain/forms/decision-forms';
import { fieldsOf } from '../../../domain/forms/fields';
import type { Filled } from '../../parts/filled';
import { SimpleField } from '../../parts/simple-input';

/** Shows the field that step 7 needs most often: a note on its progress. It decides nothing, and takes nothing but its own field. */
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
