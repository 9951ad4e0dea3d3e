import { type Branch, branchesOf, isInterpreted, isReadOtherwise, laterPapers } from '../../domain/sop/flow';
import { papers, roleTitles, sopTimeOf, sopTimeText, standardTimeText, type Step, steps } from '../../domain/sop/sop';
import { Icon, type IconName } from '../parts/icon';

const icons: Record<Branch['kind'], IconName> = {
  next: 'arrow',
  ahead: 'arrow',
  back: 'back',
  asker: 'arrow',
  end: 'cross',
};

/** Where a branch leads, in a few words. */
const whereText = (branch: Branch): string => {
  if (branch.kind === 'asker') return 'ke pejabat yang memintanya';
  if (branch.kind === 'end') return branch.status === 'selesai' ? 'permohonan selesai' : 'permohonan ditutup';
  if (branch.kind === 'back')
    return branch.to === 1 ? 'diperbaiki, lalu kembali ke langkah ini' : `ke langkah ${branch.to}`;
  return branch.kind === 'ahead' ? `langsung ke langkah ${branch.to}` : `ke langkah ${branch.to}`;
};

/** A mark of what the office added to the SOP. */
const Interpreted = () => <abbr title="Tafsir kantor; SOP tidak menyebutnya">*</abbr>;

const BranchRow = ({ branch }: { branch: Branch }) => (
  <li class={`branch ${branch.kind === 'end' && branch.status === 'selesai' ? 'done' : branch.kind}`}>
    <Icon name={branch.kind === 'end' && branch.status === 'selesai' ? 'check' : icons[branch.kind]} />
    <span>
      <b>{branch.fact}</b>
      {isInterpreted(branch.outcome) ? <Interpreted /> : null}: {whereText(branch)}
    </span>
  </li>
);

/** "1–2 hari" of the SOP, and how the office reads it where that says more. */
const TimeText = ({ step }: { step: Step }) => {
  const [ofSop, ofOffice] = [sopTimeText(sopTimeOf(step.id)), standardTimeText(step.time)];
  return (
    <>
      {ofSop}
      {isReadOtherwise(step) ? <Interpreted /> : null}
      {ofSop === ofOffice ? null : ` (${ofOffice})`}
    </>
  );
};

/** Papers that a step takes where they are there; those of the first step may come later. */
const OptionalPapers = ({ step }: { step: Step }) => {
  const later = step.id === 'request' ? laterPapers() : [];
  const titles = [...later, ...(step.optional ?? [])].map((paper) => papers[paper].title).join(', ');
  return titles ? (
    <p class="who">
      <Icon name="file" />
      <span>
        {later.length > 0 ? 'Boleh menyusul' : 'Bila ada'}
        {later.length > 0 ? <Interpreted /> : null}: {titles}
      </span>
    </p>
  ) : null;
};

const Node = ({ step }: { step: Step }) => (
  <li class="node">
    <span class="mark" aria-hidden="true">
      {step.number}
    </span>
    <div class="card">
      <h3>
        {step.number}. {step.title}
      </h3>
      <p class="who">
        <Icon name="people" />
        <span>{roleTitles[step.owner]}</span>
      </p>
      <p class="who">
        <Icon name="clock" />
        <span>
          <TimeText step={step} />
        </span>
      </p>
      <OptionalPapers step={step} />
      <ul class="branches">
        {/* The applicant's first sending leads on; a revision goes back to whoever asked for it. */}
        {step.id === 'request' ? (
          <BranchRow branch={{ outcome: 'accept', fact: 'Permohonan dikirim', kind: 'next', to: 2 }} />
        ) : null}
        {branchesOf(step).map((branch) => (
          <BranchRow branch={branch} />
        ))}
      </ul>
    </div>
  </li>
);

/** A line beside the steps, from one to another that does not follow it: on past a step, or back. */
interface Lane {
  from: number;
  to: number;
  kind: 'ahead' | 'back';
}

/** The lanes of the picture: each pair of steps once, so that two outcomes that lead the same way share theirs. */
const lanes = (): Lane[] =>
  steps.flatMap((step) =>
    branchesOf(step).flatMap((branch) =>
      branch.kind === 'ahead' || branch.kind === 'back'
        ? [{ from: step.number, to: branch.to, kind: branch.kind }]
        : [],
    ),
  );

/** The lanes that reach over each other stand side by side: the column of each, from the steps outwards. */
const columnOf = (lane: Lane, all: readonly Lane[]): number => {
  const [low, high] = [Math.min(lane.from, lane.to), Math.max(lane.from, lane.to)];
  const inside = all.filter(
    (other) =>
      other !== lane &&
      Math.min(other.from, other.to) >= low &&
      Math.max(other.from, other.to) <= high &&
      Math.abs(other.from - other.to) < high - low,
  );
  return Math.min(3, 1 + inside.length);
};

/** The flow as a picture: the steps with who and how long, their branches, and lines beside them for what does not lead straight on. */
export const FlowPicture = () => {
  const all = lanes();
  return (
    <div class="flow">
      {all.map((lane) => (
        <span
          aria-hidden="true"
          class={`lane ${lane.kind} from-${Math.min(lane.from, lane.to)} to-${Math.max(lane.from, lane.to)} out-${columnOf(lane, all)}`}
        />
      ))}
      <ol>
        {steps.map((step) => (
          <Node step={step} />
        ))}
      </ol>
    </div>
  );
};
