import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icon';

/** The state of a step. `stopped`: the case ended here. */
export type StepState = 'done' | 'now' | 'next' | 'skipped' | 'stopped';

export interface StepperStep {
  number: number;
  title: string;
  state: StepState;
  /** One line each for status, person and times. The first gives the state in words. */
  lines: readonly Child[];
}

const marks: Partial<Record<StepState, IconName>> = { done: 'check', stopped: 'cross' };

/** Shows the seven steps with their states. */
export const Stepper = ({ steps }: { steps: readonly StepperStep[] }) => (
  <ol class="stepper">
    {steps.map(({ number, title, state, lines }) => {
      const mark = marks[state];
      return (
        <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span class="mark" aria-hidden="true">
            {mark ? <Icon name={mark} /> : number}
          </span>
          <p>
            <strong>
              {number}. {title}
            </strong>
          </p>
          {lines.map((line) => (
            <p class="soft">{line}</p>
          ))}
        </li>
      );
    })}
  </ol>
);
