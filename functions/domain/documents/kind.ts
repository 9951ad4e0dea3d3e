import type { DocumentRecord, FormRecord } from '../case/records';
import type { DocumentContext } from './document-context';
import type { DocumentBody, Layout } from './model';

/** A kind of document: its readers and its contents. ../document-rules.ts says which forms call for one. `code` begins its number. */
export interface DocumentKind {
  kind: string;
  code: string;
  title: string;
  layout: Layout;
  /** Returns its readers, by the form that it is made of. */
  audience: (form: Pick<FormRecord, 'step'>) => DocumentRecord['audience'];
  body: (so: DocumentContext) => DocumentBody;
}
