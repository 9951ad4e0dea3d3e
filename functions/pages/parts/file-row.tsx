import type { Child } from 'hono/jsx';
import { kindText, sizeText } from '../../domain/files/size-text';

interface FileRowProps {
  title: string;
  /** Its name: what follows the last full stop is shown as its kind. */
  name: string;
  size?: number;
  href?: string;
  /** Further words or acts. */
  children?: Child;
}

/** A file: kind, title, size, and what may be done with it. It stands in a `<ul class="files">`. */
export const FileRow = ({ title, name, size, href, children }: FileRowProps) => (
  <li class="file">
    <span class="kind">{kindText(name)}</span>
    <div>
      {href ? <a href={href}>{title}</a> : title}
      {size === undefined ? null : <small>{sizeText(size)}</small>}
    </div>
    {children}
  </li>
);
