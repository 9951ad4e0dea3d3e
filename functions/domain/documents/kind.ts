import type { DocumentRecord, FormRecord } from '../case/records';
import type { DocumentContext } from './document-context';
import type { DocumentBody, Layout } from './model';

/** A kind of document: who it is for, and what it says; ../document-rules.ts says which forms owe one. `code` begins its number. */
export interface DocumentKind {
  kind: string;
  code: string;
  title: string;
  layout: Layout;
  /** Who may read it, by the form that it is made of. */
  audience: (form: Pick<FormRecord, 'step'>) => DocumentRecord['audience'];
  body: (so: DocumentContext) => DocumentBody;
}
