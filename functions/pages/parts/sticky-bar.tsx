import type { Child } from 'hono/jsx';

/** The time of the last save, and the buttons: at the foot of the screen for as long as its form is read. */
export const StickyBar = ({ status, children }: { status?: Child; children: Child }) => (
  <div class="bar no-print">
    {status}
    <div>{children}</div>
  </div>
);
