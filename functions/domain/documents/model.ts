import type { DocumentRecord } from '../case/records';

/**
 * A piece of a line, plain or emphasised. `struck` marks a choice that the applicant crossed out ("Coret yang tidak
 * perlu").
 */
export type Run = string | { text: string; bold?: true; italic?: true; struck?: true };
export type Text = string | readonly Run[];

/** A line of a fact sheet: a label with its value, or the title of the lines below it. */
export type Fact = { label: string; value: Text } | { section: string };

/** A table column. `share` is its width relative to the other columns. */
export interface Column {
  title: string;
  share: number;
  align?: 'right' | 'center';
}
/** A row of cells, or the title of the rows below it. */
export type Row = readonly Text[] | { group: string };

/** The building blocks of documents. The renderer knows only these. */
export type Block =
  | { type: 'heading'; text: Text; level: 1 | 2 | 3 }
  | { type: 'paragraph'; text: Text; align?: 'right' | 'center' }
  /** `boxed`: with lines around each row, as on a form. Otherwise label and value with a colon, as on a letter. */
  | { type: 'facts'; rows: readonly Fact[]; boxed?: true }
  /** `total` is a last row, in bold. */
  | { type: 'table'; columns: readonly Column[]; rows: readonly Row[]; total?: readonly Text[] }
  | { type: 'list'; items: readonly Text[] }
  | { type: 'checkboxes'; label: string; items: readonly { label: string; ticked: boolean }[] }
  /** A framed text: a reason, a note. */
  | { type: 'note'; title: string; text: Text };

/**
 * The name at the end of a document. `title` may have several lines. Without `date`, the date is at the head of the
 * letter.
 */
export interface Signatory {
  date?: string;
  title: string;
  name: string;
  rank?: string;
  nip: string;
}

/** The content of one kind of document, without its number and its place in the case. */
export interface DocumentBody {
  /** True for a document with the office's letterhead. The applicant's form has none. */
  letterhead: boolean;
  blocks: readonly Block[];
  signatory?: Signatory;
  /** The blocks below the signature, on the same page: copies, a footnote. */
  below?: readonly Block[];
  /** The blocks after the signature, on a page of their own. */
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

/** The layout of a document: a letter, a sheet of one page, a report with tables, or the applicant's form. */
export type Layout = 'letter' | 'sheet' | 'report' | 'form';

/** The parts of a print: contents, layout and registration. */
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

/** An official document of a case, ready for printing. The same case always gives the same models. */
export interface DocumentModel extends Identity, Printable {}
