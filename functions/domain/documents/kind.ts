import type { DocumentRecord, FormRecord } from '../case/records';
import type { DocumentContext } from './document-context';
import type { DocumentBody, Layout } from './model';

/**
 * A kind of document: its readers and its content. `code` begins its number. ../document-rules.ts defines which forms
 * require it.
 */
export interface DocumentKind {
  kind: string;
  code: string;
  title: string;
  layout: Layout;
  /** Returns the document's readers, by its form. */
  audience: (form: Pick<FormRecord, 'step'>) => DocumentRecord['audience'];
  body: (context: DocumentContext) => DocumentBody;
}
