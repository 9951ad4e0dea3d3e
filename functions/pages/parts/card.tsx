import type { Child } from 'hono/jsx';

/** A sheet of what belongs together. */
export const Card = ({ title, id, children }: { title?: string; id?: string; children: Child }) => (
  <section class="card" id={id}>
    {title ? <h2>{title}</h2> : null}
    {children}
  </section>
);
