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

/** A case in one ZIP: its files, and the record that proves that no file was changed, exchanged or removed. */
export const caseRecord = z.object({
  head: z.object({ caseId: z.uuid(), requestNumber: z.string(), status: caseStatus, seq: z.int(), hash: z.string() }),
  events: z.array(caseEvent),
  forms: z.array(formRecord),
  documents: z.array(documentRecord),
});
export type CaseRecord = z.infer<typeof caseRecord>;

/** Path and hash of every file in the ZIP, except the manifest itself. */
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
  /** Its path in ZIPs made by version 0.1. */
  formerPath: string;
}

/**
 * The most bytes of a file name. File systems allow 255, but the prefix number counts too, and programs may add to the
 * name.
 */
const maxBytes = 200;
const fits = (name: string): boolean => new TextEncoder().encode(name).length <= maxBytes;

/**
 * Returns a name with letters of every script (with their marks), digits, dots, underscores and hyphens. Other
 * characters become a hyphen.
 */
const stemOf = (name: string): string =>
  withoutUnseen(name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[\p{M}._-]+|[._-]+$/gu, '');

/**
 * Returns a name that every file system accepts, with its original ending. `unnamed` replaces a stem without usable
 * characters.
 */
const fittingName = (name: string, unnamed: string): string => {
  const [ending = ''] = /\.[a-z0-9]{1,10}$/i.exec(name) ?? [];
  const signs = [...(stemOf(ending ? name.slice(0, -ending.length) : name) || unnamed)];
  while (!fits(`${signs.join('')}${ending}`)) signs.pop();
  return `${signs.join('')}${ending}`;
};

/**
 * Adds a number, which keeps names different on file systems that ignore capitals and accents. It also avoids reserved
 * names such as "CON" and "NUL".
 */
const numberedPath = (folder: string, index: number, name: string): string =>
  `${folder}/${`${index + 1}`.padStart(2, '0')}-${name}`;
const pathOf = (folder: string, { name, title }: CaseFile, index: number): string =>
  numberedPath(folder, index, fittingName(name, stemOf(title.split(':')[0] ?? title)));

/** Returns a name in the form of version 0.1: its last 15 characters, and as many before them as fit. */
const formerName = (name: string): string => {
  const signs = [...name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '')];
  const end = signs.splice(-15);
  while (signs.length > 0 && !fits([...signs, ...end].join(''))) signs.pop();
  return [...signs, ...end].join('');
};
const withPaths = (folder: string) => (file: CaseFile, index: number) => ({
  ...file,
  path: pathOf(folder, file, index),
  formerPath: numberedPath(folder, index, formerName(file.name)),
});

/** Returns the ZIP's contents in order: the documents with all their signed versions, then the attachments. */
export const bundleEntries = (dossier: Pick<Dossier, 'forms'>, documents: readonly DocumentRecord[]): BundleEntry[] => {
  const papers = documents.flatMap((document) => [...documentFiles(document), ...replacedFiles(document)]);
  const attached = filesOf(dossier, [], 'official');
  return [...papers.map(withPaths('dokumen')), ...attached.map(withPaths('lampiran'))];
};

/** Returns the record of a case for its ZIP. */
export const recordOf = ({ head, forms }: Dossier, events: CaseEvent[], documents: DocumentRecord[]): CaseRecord => {
  const { caseId, requestNumber, status, seq, hash } = head;
  return { head: { caseId, requestNumber, status, seq, hash }, events, forms, documents };
};
