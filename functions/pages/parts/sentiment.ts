import type { IconName } from './icon';

/** The meaning of a badge or notice. It is also the class of its colours (web/styles/tokens.css). */
export type Sentiment = 'info' | 'success' | 'warning' | 'danger';

export const sentimentIcons: Record<Sentiment, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'cross',
};
