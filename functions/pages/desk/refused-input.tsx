import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { Notice } from '../parts/notice';
import { UnsentAnswers } from '../parts/typed-answers';

/** Shows the reason why an act was refused, or nothing. */
export const Refusal = ({ text }: { text?: string }) =>
  text ? (
    <Notice sentiment="danger" role="alert">
      {text}
    </Notice>
  ) : null;

/** Shows a refused act at the top of a page: its gaps, the reason and the typed input. */
export const RefusedInput = (props: { gaps: Filled['gaps']; refusal?: string; unsent?: string }) => (
  <>
    <ErrorSummary gaps={props.gaps} />
    <Refusal text={props.refusal} />
    <UnsentAnswers text={props.unsent ?? ''} />
  </>
);
