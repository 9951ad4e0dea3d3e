import type { DocumentRecord } from '../case/records';

/** A piece of a line: plain, or with an emphasis. `struck` is what the applicant struck out ("Coret yang tidak perlu"). */
export type Run = string | { text: string; bold?: true; italic?: true; struck?: true };
export type Text = string | readonly Run[];

/** A line of a fact sheet: a label with its value, or the title of the lines below it. */
export type Fact = { label: string; value: Text } | { section: string };

/** `share` is the column's part of the width, compared with the others'. */
export interface Column {
  title: string;
  share: number;
  align?: 'right' | 'center';
}
/** A row of cells, or the title of the rows below it. */
export type Row = readonly Text[] | { group: string };

/** All that a document is made of. The renderer knows these and nothing else. */
export type Block =
  | { type: 'heading'; text: Text; level: 1 | 2 | 3 }
  | { type: 'paragraph'; text: Text; align?: 'right' | 'center' }
  /** `boxed`: with rules around each line, as on a form; else label and value with a colon, as on a letter. */
  | { type: 'facts'; rows: readonly Fact[]; boxed?: true }
  /** `total` stands below the rows, in bold. */
  | { type: 'table'; columns: readonly Column[]; rows: readonly Row[]; total?: readonly Text[] }
  | { type: 'list'; items: readonly Text[] }
  | { type: 'checkboxes'; label: string; items: readonly { label: string; ticked: boolean }[] }
  /** A framed text: a reason, a note. */
  | { type: 'note'; title: string; text: Text };

/** The name at the end of a document. `title` may have several lines. Without `date`, the date stands at the letter's head. */
export interface Signatory {
  date?: string;
  title: string;
  name: string;
  rank?: string;
  nip: string;
}

/** The contents of a document of one kind, without its number and place in the case. */
export interface DocumentBody {
  /** The office's own papers have its head; the applicant's form has none. */
  letterhead: boolean;
  blocks: readonly Block[];
  signatory?: Signatory;
  /** The blocks below the signature, on the same page: copies, a footnote. */
  below?: readonly Block[];
  /** The blocks after the signature, on a page of its own. */
  annex?: readonly Block[];
}

type Identity = Pick<
  DocumentRecord,
  | 'documentId'
  | 'caseId'
  | 'seq'
  | 'kind'
  | 'title'
  | 'number'
  | 'version'
  | 'step'
  | 'round'
  | 'audience'
  | 'issuedAt'
  | 'chainHash'
  | 'letter'
>;

/** The layout of a document: a letter, a sheet of one page, a report with its tables, the applicant's form. */
export type Layout = 'letter' | 'sheet' | 'report' | 'form';

/** All that a print shows: contents, layout and registration. */
export interface Printable extends DocumentBody {
  layout: Layout;
  kind: string;
  documentId: string;
  title: string;
  /** The registration number and version, at the foot of each page. */
  number: string;
  version: number;
  issuedAt: string;
  chainHash: string;
}

/** An official document of a case, ready to be printed. The same case gives the same models, whenever it is asked. */
export interface DocumentModel extends Identity, Printable {}
