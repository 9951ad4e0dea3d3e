import type { DocumentRecord, FormRecord } from '../case/records';
import type { StepId } from '../sop/sop';
import type { DocumentContext } from './document-context';
import type { DocumentBody, Layout } from './model';

/**
 * A kind of document: its readers and its content. `code` begins its number. document-rules.ts defines which forms
 * require it.
 */
export interface DocumentKind {
  kind: string;
  code: string;
  title: string;
  /** Returns the title at a step, for a kind whose title names the outcome. */
  titleAt?: (step: StepId) => string;
  layout: Layout;
  /** Returns the document's readers, by its form. */
  audience: (form: Pick<FormRecord, 'step'>) => DocumentRecord['audience'];
  body: (context: DocumentContext) => DocumentBody;
}
