import type { Child } from 'hono/jsx';

/** "0,9 MB", "12 KB". */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

const kindOf = (name: string): string => /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toUpperCase() ?? 'FILE';

interface FileRowProps {
  title: string;
  /** Its name: what follows the last full stop is shown as its kind. */
  name: string;
  size?: number;
  href?: string;
  /** What else there is to say or to do. */
  children?: Child;
}

/** A file: kind, title, size, and what may be done with it. It stands in a `<ul class="files">`. */
export const FileRow = ({ title, name, size, href, children }: FileRowProps) => (
  <li class="file">
    <span class="kind">{kindOf(name)}</span>
    <div>
      {href ? <a href={href}>{title}</a> : title}
      {size === undefined ? null : <small>{sizeText(size)}</small>}
    </div>
    {children}
  </li>
);
