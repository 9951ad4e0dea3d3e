import type { Child } from 'hono/jsx';

/** Shows the time of the last save and the buttons. It stays at the foot of the screen while the form is visible. */
export const StickyBar = ({ status, children }: { status?: Child; children: Child }) => (
  <div class="bar no-print">
    {status}
    <div>{children}</div>
  </div>
);
