import * as z from 'zod/mini';
import { type CaseFile, documentFiles, filesOf, replacedFiles } from './case-file';
import {
  caseEvent,
  type CaseEvent,
  caseHead,
  documentRecord,
  type DocumentRecord,
  type Dossier,
  formRecord,
} from './records';

/** A case as one ZIP: its files, and the record that shows that none was changed, exchanged or taken away. */
export const caseRecord = z.object({
  head: z.pick(caseHead, { caseId: true, requestNumber: true, status: true, seq: true, hash: true }),
  events: z.array(caseEvent),
  forms: z.array(formRecord),
  documents: z.array(documentRecord),
});
export type CaseRecord = z.infer<typeof caseRecord>;

/** Path and hash of every file in the ZIP but the manifest itself. */
export const manifest = z.object({
  requestNumber: z.string(),
  createdAt: z.iso.datetime(),
  head: z.object({ seq: z.int(), hash: z.string() }),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), size: z.int() })),
});
export type Manifest = z.infer<typeof manifest>;

export const recordPath = 'catatan.json';
export const manifestPath = 'manifes.json';

export interface BundleEntry extends CaseFile {
  path: string;
}

/** File systems take 255 bytes a name; the number before it is of these, and a program may add to it. */
const mostBytes = 200;
/** The ending, by which a file is opened, and what stands before it. */
const keptAtEnd = 15;
const fitting = (name: string): string => {
  const signs = [...name];
  const end = signs.splice(-keptAtEnd);
  while (signs.length > 0 && new TextEncoder().encode([...signs, ...end].join('')).length > mostBytes) signs.pop();
  return [...signs, ...end].join('');
};

/** Names that no other entry has and no unzip tool minds: numbered, without separators, short enough to be stored. */
const pathOf = (folder: string, { name }: CaseFile, index: number): string =>
  `${folder}/${`${index + 1}`.padStart(2, '0')}-${fitting(name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, ''))}`;

/** What goes into the ZIP, in order: the documents with all their signed versions, then the attachments. */
export const bundleEntries = (dossier: Pick<Dossier, 'forms'>, documents: readonly DocumentRecord[]): BundleEntry[] => {
  const papers = documents.flatMap((document) => [...documentFiles(document), ...replacedFiles(document)]);
  const attached = filesOf(dossier, [], 'official');
  return [
    ...papers.map((file, index) => ({ ...file, path: pathOf('dokumen', file, index) })),
    ...attached.map((file, index) => ({ ...file, path: pathOf('lampiran', file, index) })),
  ];
};

/** The record of a case for its ZIP. */
export const recordOf = ({ head, forms }: Dossier, events: CaseEvent[], documents: DocumentRecord[]): CaseRecord => {
  const { caseId, requestNumber, status, seq, hash } = head;
  return { head: { caseId, requestNumber, status, seq, hash }, events, forms, documents };
};
