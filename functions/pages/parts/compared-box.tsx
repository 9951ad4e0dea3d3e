import { comparedField } from '../../domain/letters/compared-field';
import { valueOf } from '../../domain/forms/input-values';
import { type Filled, gapOf } from './filled';
import { SimpleField } from './simple-input';

/** Shown once a file was refused that no system can read: its own statement lets it through. */
export const ComparedBox = ({ filled }: { filled: Filled }) =>
  gapOf(filled, comparedField.name) || valueOf(filled.typed, comparedField.name) ? (
    <SimpleField field={comparedField} filled={filled} />
  ) : null;
