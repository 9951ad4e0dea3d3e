import { comparedField } from '../../domain/letters/compared-field';
import { valueOf } from '../../domain/forms/input-values';
import { type Filled, gapOf } from './filled';
import { SimpleField } from './simple-input';

/**
 * Shows the statement after a file was refused because no system can read it. With the statement, the file is accepted.
 */
export const ComparedBox = ({ filled }: { filled: Filled }) =>
  gapOf(filled, comparedField.name) || valueOf(filled.input, comparedField.name) ? (
    <SimpleField field={comparedField} filled={filled} />
  ) : null;
