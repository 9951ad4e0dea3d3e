import { unansweredIn } from '../../../domain/forms/checklist-answers';
import { type Form, fieldsOf } from '../../../domain/forms/fields';
import type { OutcomeId } from '../../../domain/sop/outcomes';
import { type Filled, idOf } from '../../parts/filled';
import { SendButton } from '../../parts/send-button';
import { StickyBar } from '../../parts/sticky-bar';
import { type DraftsProps, SavedStatus } from '../drafts';

/** Shows "19 butir belum dijawab" with a link to the next open item. checklist.ts keeps both up to date. */
const OpenItems = ({ form, filled }: { form: Form; filled: Filled }) => {
  const checklists = fieldsOf(form).filter((field) => field.kind === 'checklist');
  const open = checklists.flatMap((field) => field.groups.flatMap((group) => unansweredIn(field, group, filled.input)));
  return checklists.length === 0 ? null : (
    <p data-open>
      <a href={open[0] && `#${idOf(open[0])}`}>
        {open.length > 0 ? `${open.length} butir belum dijawab` : 'Semua butir terjawab'}
      </a>
    </p>
  );
};

interface BarProps {
  form: Form;
  filled: Filled;
  own: DraftsProps['own'];
  now: Date;
  outcomes: readonly OutcomeId[];
}

/** Shows the time of the last save, the open items and the buttons. It always stays in reach. */
export const ReportBar = ({ form, filled, own, now, outcomes }: BarProps) => (
  <StickyBar
    status={
      <div class="bar-status">
        <SavedStatus own={own} now={now} />
        <OpenItems form={form} filled={filled} />
      </div>
    }
  >
    <button class="second" name="outcome" value="save">
      Simpan
    </button>
    <SendButton stepOutcomes={outcomes} />
  </StickyBar>
);
