import type { Child } from 'hono/jsx';
import type { Gap } from '../../domain/errors';
import type { Form } from '../../domain/forms/fields';
import type { OfficeNow } from '../../ports/office';
import { Button, type ButtonKind } from '../parts/button';
import { Notice } from '../parts/notice';
import { ErrorSummary } from '../parts/error-summary';
import type { FormInput } from '../../domain/forms/parse';
import { keysOf } from '../../domain/narrow';
import type { Filled } from '../parts/filled';
import { withAskedStatements } from '../parts/asked-statements';
import { FormFields } from '../parts/field-inputs';
import { type DeskReader, Token } from './layout';

/** The facts that every page about the office needs. */
export interface OfficePageProps {
  reader: DeskReader;
  office: OfficeNow;
  now: Date;
  today: string;
  filled: Filled;
  done?: string;
  /** The address that the page's forms post to. Without an action, a form would post to the page's own query. */
  path: string;
}

const titleOf = ({ groups }: Form): string => groups[0]?.title ?? '';
/** Returns true if a gap belongs to one of the form's fields. */
const isOf = ({ id }: Form, { field }: Pick<Gap, 'field'>): boolean => field.startsWith(`${id}.`);

/** Shows a rarely needed form under its title. It is open if it has a gap, or was posted and refused. */
export const Folded = (props: { form: Form; gaps: readonly Gap[]; input?: FormInput; children: Child }) => (
  <details
    class="act"
    open={
      props.gaps.some((gap) => isOf(props.form, gap)) ||
      keysOf(props.input ?? {}).some((field) => isOf(props.form, { field })) ||
      undefined
    }
  >
    <summary>{titleOf(props.form)}</summary>
    {props.children}
  </details>
);

type ActionFormProps = Pick<OfficePageProps, 'reader' | 'filled' | 'path'> & {
  form: Form;
  action: string;
  button: string;
  /** The row that the page shows. A different row at posting means that somebody else changed it. */
  was?: string;
};

/** Shows a form of the desk with its button. */
const ActionForm = (props: ActionFormProps) => (
  <form method="post" action={props.path} novalidate>
    <Token {...props.reader} />
    {props.was === undefined ? null : <input type="hidden" name="was" value={props.was} />}
    <FormFields form={withAskedStatements(props.form, props.filled)} filled={props.filled} />
    <Button name="action" value={props.action}>
      {props.button}
    </Button>
  </form>
);

/** Shows a form of the desk folded under its title. */
export const FoldedForm = (props: ActionFormProps) => (
  <Folded form={props.form} gaps={props.filled.gaps}>
    <ActionForm {...props} />
  </Folded>
);

/** Shows a button in a row. `about` names the row for people who use screen readers. */
export const RowButton = (
  props: Pick<OfficePageProps, 'reader' | 'path'> & {
    action: string;
    text: string;
    about: string;
    kind?: ButtonKind;
    /** Hidden fields by name. */
    fields?: Readonly<Record<string, string>>;
  },
) => (
  <form method="post" action={props.path}>
    <Token {...props.reader} />
    {Object.entries(props.fields ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button kind={props.kind ?? 'secondary'} name="action" value={props.action} label={`${props.text}: ${props.about}`}>
      {props.text}
    </Button>
  </form>
);

/** Shows the gaps: gaps of fields with a link to the field, gaps of a row's button as messages. */
export const Refusals = ({ filled: { gaps } }: { filled: Filled }) => {
  const ofRows = gaps.filter(({ field }) => !field.includes('.'));
  return (
    <>
      <ErrorSummary gaps={gaps.filter((gap) => !ofRows.includes(gap))} />
      {ofRows.map(({ message }) => (
        <Notice sentiment="danger" role="alert">
          {message}
        </Notice>
      ))}
    </>
  );
};
