import type { Child } from 'hono/jsx';

/** The sheet that a plot is drawn on, in SVG units. */
interface Sheet {
  width: number;
  height: number;
  title: string;
  /** The position of the plot's left edge and of its title. */
  left: number;
}

/** A plot as an SVG file: a white sheet with a title. */
export const drawn = ({ width, height, title, left }: Sheet, plot: Child): string => {
  const sheet = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      font-family="system-ui,sans-serif"
      font-size="13"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <text x={left} y="22" font-weight="600" fill="#1c1917">
        {title}
      </text>
      {plot}
    </svg>
  );
  return `${sheet.toString()}\n`;
};
