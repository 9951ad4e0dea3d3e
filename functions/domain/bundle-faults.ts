import { type CaseRecord, type Manifest, manifestPath, recordPath } from './bundle';
import { chainFaults, type Digest } from './chain';
import type { Attachment } from './handed-in';

/** What was found in a ZIP: path → SHA-256 of the bytes there. */
export type Found = ReadonlyMap<string, string>;

const manifestFaults = (listed: Manifest, found: Found): string[] => [
  ...listed.files.flatMap(({ path, sha256 }) => {
    const there = found.get(path);
    if (there === undefined) return [`${path}: missing`];
    return there === sha256 ? [] : [`${path}: changed (its bytes are not those that the manifest lists)`];
  }),
  ...[...found.keys()]
    .filter((path) => path !== manifestPath && !listed.files.some((file) => file.path === path))
    .map((path) => `${path}: not in the manifest`),
];

/** Every hash that the chain's record names must stand in the ZIP: documents by their event, attachments by their form. */
const contentFaults = ({ events, forms, documents }: CaseRecord, found: Found): string[] => {
  const there = new Set(found.values());
  const issued = events.filter(({ type }) => type === 'issued' || type === 'signed');
  const attachments = forms.flatMap(({ data }) => (data.attachments ?? []) as Attachment[]);
  return [
    ...issued
      .filter(({ formHash }) => !there.has(formHash))
      .map(({ documentId, seq }) => {
        const title = documents.find((document) => document.documentId === documentId)?.title ?? documentId;
        return `${title}: the file recorded by event ${seq} is not in the bundle (missing, changed or swapped)`;
      }),
    ...attachments
      .filter(({ sha256 }) => !there.has(sha256))
      .map(({ name }) => `${name}: the attachment is not in the bundle (missing, changed or swapped)`),
  ];
};

/**
 * What is wrong with a bundle, one line each, naming what: files against the manifest, the chain of events, documents and
 * attachments against the chain. Empty when all is well.
 */
export const bundleFaults = (listed: Manifest, record: CaseRecord, found: Found, digest: Digest): string[] => {
  const { head, events, forms } = record;
  const sameHead = listed.head.seq === head.seq && listed.head.hash === head.hash;
  return [
    ...manifestFaults(listed, found),
    ...chainFaults(head, events, forms, digest).map((fault) => `${recordPath}: ${fault}`),
    ...(sameHead ? [] : [`${recordPath}: its newest event is not the one that the manifest names`]),
    ...contentFaults(record, found),
  ];
};
