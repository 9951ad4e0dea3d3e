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

/** Returns the destination of a branch in a few words. */
const whereText = (branch: Branch): string => {
  if (branch.kind === 'asker') return 'ke pejabat yang memintanya';
  if (branch.kind === 'end') return branch.status === 'selesai' ? 'permohonan selesai' : 'permohonan ditutup';
  if (branch.kind === 'back')
    return branch.to === 1 ? 'diperbaiki, lalu kembali ke langkah ini' : `ke langkah ${branch.to}`;
  return branch.kind === 'ahead' ? `langsung ke langkah ${branch.to}` : `ke langkah ${branch.to}`;
};

/** Marks an addition of the office to the SOP. */
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

/** Shows a step's time in the SOP's words ("1–2 hari"), and the office's reading if it differs. */
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

/** Shows the papers that a step uses if they exist. Some papers of the first step may come later. */
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
        {/* The applicant's first request moves to step 2. A revision goes back to the official who asked for it. */}
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

/** A line next to the steps, between two steps that do not follow each other: ahead past a step, or back. */
interface Lane {
  from: number;
  to: number;
  kind: 'ahead' | 'back';
}

/** Returns the lanes of the picture, one for each branch that skips ahead or goes back. */
const lanes = (): Lane[] =>
  steps.flatMap((step) =>
    branchesOf(step).flatMap((branch) =>
      branch.kind === 'ahead' || branch.kind === 'back'
        ? [{ from: step.number, to: branch.to, kind: branch.kind }]
        : [],
    ),
  );

/** Returns the column of a lane, counted from the steps outwards. Lanes that overlap get different columns. */
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

/** Shows the flow as a picture: the steps with owner and time, their branches, and lanes for all other branches. */
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
