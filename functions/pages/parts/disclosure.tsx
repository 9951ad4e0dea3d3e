import type { Child } from 'hono/jsx';

/** Shows a part that most readers skip: folded on screen, open in print. */
export const Disclosure = (props: { summary: Child; open?: boolean; id?: string; children: Child }) => (
  <details open={props.open || undefined} id={props.id}>
    <summary>{props.summary}</summary>
    {props.children}
  </details>
);
