import type { Child } from 'hono/jsx';
import { Icon } from './icon';
import { type Sentiment, sentimentIcons } from './sentiment';

interface NoticeProps {
  sentiment: Sentiment;
  title?: string;
  /** `status` and `alert` are read out as soon as they are there. */
  role?: 'status' | 'alert';
  id?: string;
  children?: Child;
}

/** Tells the reader what happened, or what they are asked for. */
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
