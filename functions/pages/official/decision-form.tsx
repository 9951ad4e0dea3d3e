import { agendaMark, agendaSeen } from '../../domain/case/agenda';
import { chosenOutcome } from '../../domain/forms/chosen-outcome';
import type { OutcomeId } from '../../domain/sop/outcomes';
import { stepOf } from '../../domain/sop/sop';
import type { Filled } from '../parts/filled';
import { withAskedStatements } from '../parts/asked-statements';
import { FormFields } from '../parts/field-inputs';
import { SendButton } from '../parts/send-button';
import type { DecisionProps } from './decision';
import { DraftVersion } from './drafts';
import { OutcomeChoice } from './outcome-choice';
import { ReportBody } from './report/report-body';

/**
 * Returns the form's facts for send.js: whether the page refuses the posted input, and whether the person chose an
 * outcome.
 */
const formState = ({ gaps }: Filled, chosen?: OutcomeId) => ({
  'data-posted': gaps.length > 0,
  'data-chosen': chosen !== undefined,
});

/** The main form of the page. Steps with drafts show the report before the choice; the others begin with the choice. */
export const DecisionForm = (props: DecisionProps) => {
  const { dossier, record, form, filled, linkedOutcome, path, kept } = props;
  const { agenda } = dossier.head;
  const step = stepOf(record.step);
  const chosen = chosenOutcome(record.step, filled.input);
  return (
    <form
      method="post"
      action={path}
      class={step.drafts ? undefined : 'card decide'}
      novalidate
      data-send="decision"
      data-autosave={kept && `${path}/draf`}
      {...formState(filled, chosen)}
    >
      {kept ? <DraftVersion own={kept.own} input={filled.input} /> : null}
      {step.drafts ? (
        <ReportBody {...props} />
      ) : (
        <>
          <OutcomeChoice {...{ step, filled, chosen, linkedOutcome }} />
          <FormFields form={withAskedStatements(form, filled)} filled={filled} />
          <input type="hidden" name={agendaSeen} value={agenda && agendaMark(agenda)} />
          <SendButton stepOutcomes={step.outcomes} />
        </>
      )}
    </form>
  );
};
