import type { Child } from 'hono/jsx';
import { Icon } from './icon';
import { type Sentiment, sentimentIcons } from './sentiment';

interface NoticeProps {
  sentiment: Sentiment;
  title?: string;
  /** Screen readers announce `status` and `alert` immediately. */
  role?: 'status' | 'alert';
  id?: string;
  children?: Child;
}

/** Shows an event, or a request to the reader. */
export const Notice = ({ sentiment, title, role, id, children }: NoticeProps) => (
  <div class={`notice ${sentiment}`} role={role} id={id} tabindex={role === 'alert' ? -1 : undefined}>
    {title ? (
      <h2>
        <Icon name={sentimentIcons[sentiment]} />
        {title}
      </h2>
    ) : null}
    {children}
  </div>
);
