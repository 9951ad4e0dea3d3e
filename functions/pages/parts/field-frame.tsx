import type { Child } from 'hono/jsx';
import { type Filled, gapOf, idOf } from './filled';

interface FrameProps {
  name: string;
  label: string;
  help?: string;
  filled: Filled;
  /** More classes of the frame. */
  only?: string;
  children: Child;
}

const classesOf = ({ name, filled, only }: FrameProps, ...more: string[]): string =>
  ['field', ...more, only ?? '', gapOf(filled, name) ? 'wrong' : ''].filter(Boolean).join(' ');

const Words = ({ name, help, filled }: Pick<FrameProps, 'name' | 'help' | 'filled'>) => {
  const gap = gapOf(filled, name);
  return (
    <>
      {help ? (
        <p class="help" id={`${idOf(name)}-help`}>
          {help}
        </p>
      ) : null}
      {gap ? (
        <p class="error" id={`${idOf(name)}-error`}>
          {gap.message}
        </p>
      ) : null}
    </>
  );
};

/** Shows label, help, error and input of one field. */
export const FieldFrame = (props: FrameProps) => (
  <div class={classesOf(props)}>
    <label class="name" for={idOf(props.name)}>
      {props.label}
    </label>
    <Words {...props} />
    {props.children}
  </div>
);

/** Shows label, help, error and inputs of a field with several inputs, such as radios. */
export const SetFrame = (props: FrameProps & { describedBy?: string; style?: string }) => (
  <fieldset
    class={classesOf(props, ...(props.style ? [props.style] : []))}
    id={idOf(props.name)}
    aria-describedby={props.describedBy}
  >
    <legend>{props.label}</legend>
    <Words {...props} />
    {props.children}
  </fieldset>
);
