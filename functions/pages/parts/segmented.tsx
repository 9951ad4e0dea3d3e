import type { Child } from 'hono/jsx';
import type { Option } from '../../domain/forms/fields';

interface SegmentedProps {
  name: string;
  /** The question, as the group's legend. */
  legend: Child;
  options: readonly Option[];
  value?: string;
  /** Options with their own colour, by value. */
  marks?: Readonly<Record<string, 'part' | 'against'>>;
  /** The suggested option. It is marked but not selected. */
  advised?: string;
  /** The id of the error or help that explains it. */
  describedBy?: string;
}

/**
 * Shows a choice between a few words next to each other. It uses radios, so it works by keyboard and without scripts.
 */
export const Segmented = ({ name, legend, options, value, marks = {}, advised, describedBy }: SegmentedProps) => (
  <fieldset class="segmented-field" aria-describedby={describedBy}>
    <legend>{legend}</legend>
    <div class="segmented">
      {options.map((option) => (
        <label class={marks[option.value]}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} />
          <span>
            {option.label}
            {option.value === advised ? <small>usulan</small> : null}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
