import { chosenOutcome } from '../../domain/forms/chosen-outcome';
import { progressForm } from '../../domain/forms/decision-forms';
import { type OutcomeId, outcomes } from '../../domain/sop/outcomes';
import { consequenceOf, stepOf } from '../../domain/sop/sop';
import { AttachBox, type AttachKind } from '../parts/attach-box';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';
import { SendButton } from '../parts/send-button';
import type { DecisionProps } from './decision';
import { DraftVersion, SavedStatus } from './drafts';

const evidence: AttachKind[] = [
  {
    value: 'bukti',
    label: 'Bukti',
    help: 'PDF, JPEG, PNG, DOCX, atau XLSX, masing-masing paling besar 20 MB.',
    several: true,
  },
];

/** What send.js asks of the form: whether the page refuses what was posted, and whether the person chose an outcome. */
const standing = ({ gaps }: Filled, chosen?: OutcomeId) => ({
  'data-posted': gaps.length > 0,
  'data-chosen': chosen !== undefined,
});

/** The page's one main form: the choice, the fields of the step, and the buttons. */
export const DecisionForm = ({ record, form, filled, offered, path, today, kept }: DecisionProps) => {
  const step = stepOf(record.step);
  const chosen = chosenOutcome(record.step, filled.typed);
  const autosave = kept && `${path}/draf`;
  return (
    <form
      method="post"
      action={path}
      novalidate
      data-send="decision"
      data-autosave={autosave}
      {...standing(filled, chosen)}
    >
      {kept ? <DraftVersion own={kept.own} typed={filled.typed} /> : null}
      <fieldset class="field" id="f-outcome">
        <legend>Keputusan Anda</legend>
        {chosen && offered && offered !== chosen ? (
          <p class="help">
            Tautan surel memilih "{outcomes[offered].label}". Pilihan Anda sebelumnya tetap dipakai: "
            {outcomes[chosen].label}".
          </p>
        ) : null}
        {step.outcomes.map((outcome) => (
          <label class="pick">
            <input type="radio" name="outcome" value={outcome} checked={outcome === (chosen ?? offered)} />
            <span>
              <strong>{outcomes[outcome].label}</strong>
              <br />
              {consequenceOf(step.id, outcome)}
            </span>
          </label>
        ))}
      </fieldset>
      <FormFields form={form} filled={filled} drafts={step.drafts} />
      {step.drafts ? (
        <AttachBox kinds={evidence} endpoint={`${path}/berkas`} typed={filled.typed} gaps={filled.gaps} />
      ) : null}
      {kept ? <SavedStatus own={kept.own} now={today.now} /> : null}
      <SendButton offered={step.outcomes} />
      {step.drafts ? (
        <button class="second" name="outcome" value="save">
          Simpan draf
        </button>
      ) : null}
      {step.progress ? (
        <div>
          <FormFields form={progressForm} filled={filled} />
          <button class="second" name="outcome" value="progress" data-only="text">
            Catat kemajuan
          </button>
        </div>
      ) : null}
    </form>
  );
};
