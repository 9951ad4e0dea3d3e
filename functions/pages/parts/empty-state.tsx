import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icon';

/** Says that there is nothing, and what would be here or what to do. */
export const EmptyState = (props: { title: string; icon?: IconName; children?: Child }) => (
  <div class="empty">
    <Icon name={props.icon ?? 'empty'} />
    <b>{props.title}</b>
    {props.children}
  </div>
);
