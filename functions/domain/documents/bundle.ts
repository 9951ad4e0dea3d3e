import * as z from 'zod/mini';
import { type CaseFile, documentFiles, filesOf, replacedFiles } from '../files/case-file';
import { withoutUnseen } from '../forms/invisible';
import {
  caseEvent,
  type CaseEvent,
  caseStatus,
  documentRecord,
  type DocumentRecord,
  type Dossier,
  formRecord,
} from '../case/records';

/** A case as one ZIP: its files, and the record that shows that none was changed, exchanged or taken away. */
export const caseRecord = z.object({
  head: z.object({ caseId: z.uuid(), requestNumber: z.string(), status: caseStatus, seq: z.int(), hash: z.string() }),
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

interface BundleEntry extends CaseFile {
  path: string;
  /** Its path in the ZIPs that version 0.1 made. */
  formerPath: string;
}

/** File systems take 255 bytes a name; the number before it is of these, and a program may add to it. */
const mostBytes = 200;
const fits = (name: string): boolean => new TextEncoder().encode(name).length <= mostBytes;

/** Letters of every script with their marks, and digits; what else stands in a name is a hyphen. */
const stemOf = (name: string): string =>
  withoutUnseen(name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[\p{M}._-]+|[._-]+$/gu, '');

/** A name that every file system takes, with the ending by which its file is opened; `unnamed` where its stem has nothing to keep. */
const fittingName = (name: string, unnamed: string): string => {
  const [ending = ''] = /\.[a-z0-9]{1,10}$/i.exec(name) ?? [];
  const signs = [...(stemOf(ending ? name.slice(0, -ending.length) : name) || unnamed)];
  while (!fits(`${signs.join('')}${ending}`)) signs.pop();
  return `${signs.join('')}${ending}`;
};

/** The number makes names differ, also where a file system takes capitals and accents for the same, and keeps "CON" and "NUL" from being one. */
const numbered = (folder: string, index: number, name: string): string =>
  `${folder}/${`${index + 1}`.padStart(2, '0')}-${name}`;
const pathOf = (folder: string, { name, title }: CaseFile, index: number): string =>
  numbered(folder, index, fittingName(name, stemOf(title.split(':')[0] ?? title)));

/** The last 15 signs, and what fits before them. */
const formerName = (name: string): string => {
  const signs = [...name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '')];
  const end = signs.splice(-15);
  while (signs.length > 0 && !fits([...signs, ...end].join(''))) signs.pop();
  return [...signs, ...end].join('');
};
const placed = (folder: string) => (file: CaseFile, index: number) => ({
  ...file,
  path: pathOf(folder, file, index),
  formerPath: numbered(folder, index, formerName(file.name)),
});

/** Lists the ZIP's contents in order: the documents with all their signed versions, then the attachments. */
export const bundleEntries = (dossier: Pick<Dossier, 'forms'>, documents: readonly DocumentRecord[]): BundleEntry[] => {
  const papers = documents.flatMap((document) => [...documentFiles(document), ...replacedFiles(document)]);
  const attached = filesOf(dossier, [], 'official');
  return [...papers.map(placed('dokumen')), ...attached.map(placed('lampiran'))];
};

/** The record of a case for its ZIP. */
export const recordOf = ({ head, forms }: Dossier, events: CaseEvent[], documents: DocumentRecord[]): CaseRecord => {
  const { caseId, requestNumber, status, seq, hash } = head;
  return { head: { caseId, requestNumber, status, seq, hash }, events, forms, documents };
};
