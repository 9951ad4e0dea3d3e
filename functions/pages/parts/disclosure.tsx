import type { Child } from 'hono/jsx';

interface DisclosureProps {
  summary: Child;
  open?: boolean;
  id?: string;
  /** Folds the part on a narrow screen only. A browser without `::details-content` folds it on any screen. */
  isNarrowOnly?: true;
  children: Child;
}

/** Shows a part that most readers skip: folded on screen, open in print. */
export const Disclosure = (props: DisclosureProps) => (
  <details open={props.open || undefined} id={props.id} class={props.isNarrowOnly && 'narrow-only'}>
    <summary>{props.summary}</summary>
    {props.children}
  </details>
);
