import type { Child } from 'hono/jsx';

/** Groups related content under an optional title. */
export const Card = ({ title, id, children }: { title?: string; id?: string; children: Child }) => (
  <section class="card" id={id}>
    {title ? <h2>{title}</h2> : null}
    {children}
  </section>
);
