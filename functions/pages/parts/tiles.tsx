import type { Sentiment } from './sentiment';

interface Tile {
  value: string;
  label: string;
  detail?: string;
  sentiment?: Sentiment;
  href?: string;
}

/** Shows key numbers next to each other. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <ul class="tiles">
    {tiles.map(({ value, label, detail, sentiment, href }) => (
      <li class={['card', sentiment].filter(Boolean).join(' ')}>
        <b>{value}</b>
        {href ? <a href={href}>{label}</a> : label}
        {detail ? <small class="help">{detail}</small> : null}
      </li>
    ))}
  </ul>
);
