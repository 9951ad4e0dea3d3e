import type { Form } from '../../domain/forms/fields';
import type { OfficeNow } from '../../ports/office';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';
import { type DeskReader, Token } from './layout';

/** What every page about the office itself is given. */
export interface OfficePageProps {
  reader: DeskReader;
  office: OfficeNow;
  now: Date;
  today: string;
  filled: Filled;
  done?: string;
  /** Where the page's forms post to. A form without an action would post to the page's own query. */
  path: string;
}

/** A form of the desk with the one button that sends it. */
export const ActionForm = (
  props: Pick<OfficePageProps, 'reader' | 'filled' | 'path'> & { form: Form; action: string; button: string },
) => (
  <form method="post" action={props.path} novalidate>
    <Token {...props.reader} />
    <FormFields form={props.form} filled={props.filled} />
    <button name="action" value={props.action}>
      {props.button}
    </button>
  </form>
);

/** A button in a row. `about` names the row to whoever does not see it. */
export const RowButton = (
  props: Pick<OfficePageProps, 'reader' | 'path'> & {
    action: string;
    text: string;
    about: string;
    /** Hidden fields by name. */
    fields?: Readonly<Record<string, string>>;
  },
) => (
  <form method="post" action={props.path}>
    <Token {...props.reader} />
    {Object.entries(props.fields ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class="second" name="action" value={props.action} aria-label={`${props.text}: ${props.about}`}>
      {props.text}
    </button>
  </form>
);

/** What is wrong: with fields, each with a link to it; with a button of a row, as it is. */
export const Refusals = ({ filled: { gaps } }: { filled: Filled }) => {
  const ofRows = gaps.filter(({ field }) => !field.includes('.'));
  return (
    <>
      <ErrorSummary gaps={gaps.filter((gap) => !ofRows.includes(gap))} />
      {ofRows.map(({ message }) => (
        <div class="box alert" role="alert">
          {message}
        </div>
      ))}
    </>
  );
};
