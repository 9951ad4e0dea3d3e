import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icon';

/** Shows that a list is empty, and its future content or the next step. */
export const EmptyState = (props: { title: string; icon?: IconName; children?: Child }) => (
  <div class="empty">
    <Icon name={props.icon ?? 'empty'} />
    <b>{props.title}</b>
    {props.children}
  </div>
);
