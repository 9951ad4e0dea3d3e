import type { Child } from 'hono/jsx';
import type { Option } from '../../domain/forms/fields';

interface SegmentedProps {
  name: string;
  /** The question. */
  legend: Child;
  options: readonly Option[];
  value?: string;
  /** Marks options in a colour of their own, by value. */
  marks?: Readonly<Record<string, 'part' | 'against'>>;
  /** The option that is suggested: it says so, and is not chosen. */
  advised?: string;
  /** Id of the error or help that explains it. */
  describedBy?: string;
}

/** One of a few words, side by side: radios, so that it works by keyboard and without scripts. */
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
