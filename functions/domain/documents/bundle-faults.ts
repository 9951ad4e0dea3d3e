import { bundleEntries, type CaseRecord, type Manifest, manifestPath, recordPath } from './bundle';
import { chainFaults, type Digest } from '../case/chain';
import { documentFaults } from './document-faults';

/** The files found in a ZIP: path → SHA-256 of the file's bytes. */
type FoundFiles = ReadonlyMap<string, string>;

const manifestFaults = (listed: Manifest, found: FoundFiles): string[] => [
  ...listed.files.flatMap(({ path, sha256 }) => {
    const there = found.get(path);
    if (there === undefined) return [`${path}: missing`];
    return there === sha256 ? [] : [`${path}: changed (its bytes are not those that the manifest lists)`];
  }),
  ...[...found.keys()]
    .filter((path) => path !== manifestPath && !listed.files.some((file) => file.path === path))
    .map((path) => `${path}: not in the manifest`),
];

/**
 * Checks that each recorded file is at its path, and that the ZIP holds no other file. The manifest alone could list an
 * added file.
 */
const contentFaults = ({ forms, documents }: CaseRecord, found: FoundFiles): string[] => {
  const entries = bundleEntries({ forms }, documents).map(({ formerPath, ...entry }) =>
    found.has(formerPath) && !found.has(entry.path) ? { ...entry, path: formerPath } : entry,
  );
  const paths = new Set([...entries.map(({ path }) => path), manifestPath, recordPath]);
  return [
    ...entries
      .filter(({ path, sha256 }) => found.get(path) !== sha256)
      .map(({ title, path }) => `${title}: the recorded file is not at ${path} (missing or another)`),
    ...[...found.keys()].filter((path) => !paths.has(path)).map((path) => `${path}: no event records this file`),
  ];
};

/**
 * Returns the faults of a bundle, one line each, or an empty list. Checks the files against the manifest, the chain of
 * events, and documents and attachments against the chain.
 */
export const bundleFaults = (listed: Manifest, record: CaseRecord, found: FoundFiles, digest: Digest): string[] => {
  const { head, events, forms } = record;
  const sameHead =
    listed.requestNumber === head.requestNumber && listed.head.seq === head.seq && listed.head.hash === head.hash;
  return [
    ...manifestFaults(listed, found),
    ...chainFaults(head, events, forms, digest).map((fault) => `${recordPath}: ${fault}`),
    ...(sameHead ? [] : [`${recordPath}: its newest event is not the one that the manifest names`]),
    ...documentFaults(record, digest).map((fault) => `${recordPath}: ${fault}`),
    ...contentFaults(record, found),
  ];
};
