import type { Child } from 'hono/jsx';

/** A part that most readers pass over: folded away, and shown in print. */
export const Disclosure = (props: { summary: Child; open?: boolean; id?: string; children: Child }) => (
  <details open={props.open || undefined} id={props.id}>
    <summary>{props.summary}</summary>
    {props.children}
  </details>
);
