import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { Notice } from '../parts/notice';
import { UnsentAnswers } from '../parts/typed-answers';

/** Says why an act was refused; nothing where none was. */
export const Refusal = ({ text }: { text?: string }) =>
  text ? (
    <Notice sentiment="danger" role="alert">
      {text}
    </Notice>
  ) : null;

/** Opens a page of acts after one that was not recorded: its gaps, why it was refused, and the input that was typed. */
export const RefusedInput = (props: { gaps: Filled['gaps']; refusal?: string; unsent?: string }) => (
  <>
    <ErrorSummary gaps={props.gaps} />
    <Refusal text={props.refusal} />
    <UnsentAnswers text={props.unsent ?? ''} />
  </>
);
