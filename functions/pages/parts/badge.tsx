import { Icon, type IconName } from './icon';
import { type Sentiment, sentimentIcons } from './sentiment';

/** Shows a state with text, colour and icon. */
export const Badge = (props: { text: string; sentiment?: Sentiment; icon?: IconName }) => {
  const { text, sentiment = 'info', icon } = props;
  return (
    <span class={`badge ${sentiment}`}>
      <Icon name={icon ?? sentimentIcons[sentiment]} />
      <span>{text}</span>
    </span>
  );
};
