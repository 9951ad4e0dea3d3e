import type { Child } from 'hono/jsx';
import { kindText, sizeText } from '../../domain/files/size-text';
import { Breakable } from './breakable';

interface FileRowProps {
  title: string;
  /** The file's name. The part after the last full stop is shown as its kind. */
  name: string;
  size?: number;
  href?: string;
  note?: string;
  /** More text or acts. */
  children?: Child;
}

/** Shows a file: kind, title, size and acts. Use it inside `<ul class="files">`. */
export const FileRow = ({ title, name, size, href, note, children }: FileRowProps) => (
  <li class="file">
    <span class="kind">{kindText(name)}</span>
    <div>
      {href ? (
        <a href={href}>
          <Breakable text={title} />
        </a>
      ) : (
        <Breakable text={title} />
      )}
      {size === undefined ? null : <small>{sizeText(size)}</small>}
      {note ? <small class="repeated">{note}</small> : null}
    </div>
    {children}
  </li>
);
