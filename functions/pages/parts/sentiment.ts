import type { IconName } from './icon';

/** What a badge or notice means: the class of its colours (web/styles/tokens.css). */
export type Sentiment = 'info' | 'success' | 'warning' | 'danger';

export const sentimentIcons: Record<Sentiment, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'cross',
};
