import type { Child } from 'hono/jsx';

/** The kinds of buttons: one primary on a page, danger for ending something, quiet for rare acts. */
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
  /** The act with its object for screen readers, if the button's text alone is unclear. */
  label?: string;
  children: Child;
}

/** Shows a button that sends its form. */
export const Button = ({ kind = 'primary', name, value, disabled, label, children }: ButtonProps) => (
  <button class={classes[kind]} name={name} value={value} disabled={disabled} aria-label={label}>
    {children}
  </button>
);

/** Shows a link as a button, for the next step. `blank` opens a new tab, so the page stays unchanged. */
export const ButtonLink = (props: { kind?: ButtonKind; href: string; blank?: boolean; children: Child }) => (
  <a
    class={['button', classes[props.kind ?? 'primary']].filter(Boolean).join(' ')}
    href={props.href}
    {...(props.blank && { target: '_blank', rel: 'noopener' })}
  >
    {props.children}
  </a>
);
