import type { Option } from '../../domain/forms/fields';
import { valuesOf } from '../../domain/forms/input-values';
import { describedBy, type Filled, gapOf } from './filled';
import { SetFrame } from './field-frame';

interface PicksProps {
  name: string;
  label: string;
  help?: string;
  type: 'radio' | 'checkbox';
  options: readonly Option[];
  filled: Filled;
  only?: string;
  /** `chips`: short words in a row; `choice`: each on its own card. */
  style?: 'chips' | 'choice';
}

const Pick = ({ name, type, option, filled }: Pick<PicksProps, 'name' | 'type' | 'filled'> & { option: Option }) => {
  const isWrong = gapOf(filled, name) !== undefined;
  return (
    <label class="pick">
      <input
        {...{ type, name, value: option.value }}
        checked={valuesOf(filled.input, name).includes(option.value)}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? describedBy(name, { gap: true }) : undefined}
      />
      <span>
        {option.label}
        {option.help ? <small>{option.help}</small> : null}
      </span>
    </label>
  );
};

/** Shows a list from which one or several values are picked. */
export const Picks = ({ options, style, ...props }: PicksProps) => {
  const picks = options.map((option) => <Pick {...props} option={option} />);
  return (
    <SetFrame
      {...props}
      style={style === 'choice' ? style : undefined}
      describedBy={describedBy(props.name, { help: props.help, gap: gapOf(props.filled, props.name) })}
    >
      {style === 'chips' ? <div class="chips">{picks}</div> : picks}
    </SetFrame>
  );
};
