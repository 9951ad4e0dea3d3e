import { conclusionText, integrationConclusion, withConditions } from '../../../domain/advice/conclusion';
import { suggestionsFor } from '../../../domain/advice/suggestion';
import { newestRequest } from '../../../domain/case/newest-request';
import { applicationPath } from '../../../domain/case/paths';
import { maxFileText } from '../../../domain/files/file-limits';
import { chosenOutcome } from '../../../domain/forms/chosen-outcome';
import { progressForm } from '../../../domain/forms/decision-forms';
import type { Form } from '../../../domain/forms/fields';
import { fieldsOf } from '../../../domain/forms/fields';
import { systemsIn } from '../../../domain/forms/systems';
import { factsForItem } from '../../../domain/forms/specification-by-item';
import { prefillOf } from '../../../domain/forms/step-form';
import { type StepId, stepOf } from '../../../domain/sop/sop';
import { AttachBox, type AttachKind } from '../../parts/attach-box';
import { FormFields } from '../../parts/field-inputs';
import { Disclosure } from '../../parts/disclosure';
import type { DecisionProps } from '../decision';
import { OutcomeChoice } from '../outcome-choice';
import { Candidates } from './candidates';
import { ProgressNote } from './progress-note';
import { ReportBar } from './report-bar';

const evidence: AttachKind[] = [
  {
    value: 'bukti',
    label: 'Bukti',
    help: `PDF, JPEG, PNG, DOCX, atau XLSX, masing-masing paling besar ${maxFileText}.`,
    several: true,
  },
];

/**
 * The first button of the form, which the Enter key presses. It saves, because the first visible button might decide.
 */
const EnterKey = () => (
  <button class="enter" name="outcome" value="save" tabindex={-1} aria-hidden="true" data-enter></button>
);

/** Returns the catalogue ids of the systems that step 5 listed, by their index in that list. */
const candidateIds = ({ forms }: DecisionProps['dossier']): (readonly [row: string, id: string])[] => {
  const newest = forms.findLast((form) => form.kind === 'decision' && form.step === 'integration-analysis');
  const { candidatesFound = [], ...listing } = newest?.kind === 'decision' ? newest.data : {};
  return systemsIn(listing).listed.flatMap(({ name }, index) => {
    const found = candidatesFound.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    return found ? [[`${index}`, found.id] as const] : [];
  });
};

/** The suggested conclusions, by the steps that weigh a checklist. */
const conclusionOf: Partial<Record<StepId, typeof conclusionText>> = {
  'conformity-analysis': conclusionText,
  'integration-analysis': integrationConclusion,
};

/** Shows the report in the order of work: its parts, the choice, and the fields that explain the choice. */
const Report = ({ dossier, record, form, filled, linkedOutcome, path, similar, candidates = [] }: DecisionProps) => {
  const step = stepOf(record.step);
  const chosen = chosenOutcome(record.step, filled.input);
  const request = newestRequest(dossier.forms);
  const isAnalysis = record.step === 'conformity-analysis';
  const conclusion = conclusionOf[record.step]?.(filled.input);
  const suggestions = isAnalysis ? suggestionsFor({ request, similar, input: filled.input }) : undefined;
  const input = isAnalysis ? withConditions(filled.input) : filled.input;
  const ids = record.step === 'integration' ? candidateIds(dossier) : similar?.map(({ id }) => [id, id] as const);
  const links = new Map(ids);
  const linkFor = (row: string) => {
    const id = links.get(row);
    return id && applicationPath(path, id);
  };
  const part = (groups: Form['groups']) => (
    <FormFields
      {...{ suggestions, form: { ...form, groups }, filled: { ...filled, input }, drafts: true }}
      factsFor={(item) => factsForItem(item, request)}
      linkFor={linkFor}
    />
  );
  return (
    <>
      {isAnalysis && !request.specification ? (
        <p class="help">
          Spesifikasi teknis datang sebagai PDF. Usulan dari isinya hanya ada bila OPD mengisi formulir spesifikasi.
        </p>
      ) : null}
      {candidates.length > 0 ? <Candidates {...{ candidates, form, filled, path }} /> : null}
      {part(form.groups.slice(0, -1))}
      {conclusion ? <p class="help">{conclusion}</p> : null}
      <OutcomeChoice {...{ step, filled, chosen, linkedOutcome }} />
      {part(form.groups.slice(-1))}
      <AttachBox kinds={evidence} endpoint={`${path}/berkas`} input={filled.input} gaps={filled.gaps} />
    </>
  );
};

const notes = fieldsOf(progressForm).map(({ name }) => name);

/** Returns true if somebody has begun the report. It is then not folded below the progress note. */
const isBegun = ({ dossier, record, form, filled }: DecisionProps): boolean => {
  const prefill = prefillOf(dossier, record, form);
  const isOwn = (name: string) => !notes.includes(name) && name !== 'outcome' && !name.startsWith('draft.');
  return (
    filled.gaps.some(({ field }) => !notes.includes(field)) ||
    Object.entries(filled.input).some(([name, value]) => isOwn(name) && `${value}` !== `${prefill[name] ?? ''}`)
  );
};

/** The form of a step that keeps drafts (steps 4 to 7). */
export const ReportBody = (props: DecisionProps) => {
  const { record, form, filled, kept, today } = props;
  const step = stepOf(record.step);
  return (
    <>
      <EnterKey />
      {step.progress ? (
        <>
          <ProgressNote filled={filled} />
          <div class="card report">
            <Disclosure summary="Laporan akhir" open={isBegun(props)}>
              <Report {...props} />
            </Disclosure>
          </div>
        </>
      ) : (
        <Report {...props} />
      )}
      <ReportBar {...{ form, filled, own: kept?.own, now: today.now, outcomes: step.outcomes }} />
    </>
  );
};
