import type { Child } from 'hono/jsx';

/** One primary a page; danger for what ends something; quiet for what is seldom wanted. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

const classes: Record<ButtonKind, string | undefined> = {
  primary: undefined,
  secondary: 'second',
  danger: 'danger',
  quiet: 'quiet',
};

interface ButtonProps {
  kind?: ButtonKind;
  name?: string;
  value?: string;
  disabled?: boolean;
  /** The act and its object, where the words alone leave that open. */
  label?: string;
  children: Child;
}

/** A button that sends its form. */
export const Button = ({ kind = 'primary', name, value, disabled, label, children }: ButtonProps) => (
  <button class={classes[kind]} name={name} value={value} disabled={disabled} aria-label={label}>
    {children}
  </button>
);

/** A link that is the next thing to do. `blank`: in a tab of its own, so that the page stays as it is. */
export const ButtonLink = (props: { kind?: ButtonKind; href: string; blank?: boolean; children: Child }) => (
  <a
    class={['button', classes[props.kind ?? 'primary']].filter(Boolean).join(' ')}
    href={props.href}
    {...(props.blank && { target: '_blank', rel: 'noopener' })}
  >
    {props.children}
  </a>
);
