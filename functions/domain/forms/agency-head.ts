import { valueOf } from './input-values';
import type { FormInput } from './parse';

/** An agency and its head as a request names them. Requests from before the title was a field lack it. */
interface AgencyWithHead {
  name: string;
  head: { title?: string };
}

/** The head's title by kind of agency. The agency's name begins with its kind. */
const titlesByKind: readonly (readonly [RegExp, string])[] = [
  [/^dinas\b/i, 'Kepala Dinas'],
  [/^badan\b/i, 'Kepala Badan'],
  [/^biro\b/i, 'Kepala Biro'],
  [/^inspektorat\b/i, 'Inspektur'],
  [/^sekretariat (?:dprd|dewan perwakilan)\b/i, 'Sekretaris DPRD'],
  [/^(?:rsud|rumah sakit)\b/i, 'Direktur'],
  [/^satuan\b/i, 'Kepala Satuan'],
  [/^kecamatan\b/i, 'Camat'],
  [/^kelurahan\b/i, 'Lurah'],
  [/^uptd\b/i, 'Kepala UPTD'],
  [/^puskesmas\b/i, 'Kepala Puskesmas'],
];

/** The titles that stand for the kind of agency: "Camat Curug" heads "Kecamatan Curug". */
const kindsNamedByTitle = new Map([
  ['Inspektur', /^inspektorat$/i],
  ['Camat', /^kecamatan$/i],
  ['Lurah', /^kelurahan$/i],
]);

/** Returns "Kepala Badan" for "Badan Pendapatan Daerah", or undefined if the name does not show the kind. */
export const proposedTitle = (agency: string): string | undefined =>
  titlesByKind.find(([kind]) => kind.test(agency.trim()))?.[1];

/** Returns the title with which the agency's head signs: the request's title, or else the title usual for its kind. */
export const headTitle = ({ name, head }: AgencyWithHead): string => head.title ?? proposedTitle(name) ?? 'Kepala OPD';

/** Returns the answers of a request with the title that its documents will show, also if it was left empty. */
export const withHeadTitle = (input: FormInput): FormInput => {
  const title = valueOf(input, 'agency.head.title').trim();
  const agency = { name: valueOf(input, 'agency.name'), head: title ? { title } : {} };
  return { ...input, 'agency.head.title': headTitle(agency) };
};

/**
 * Returns the addressee of a letter: "Kepala Dinas Kesehatan", "Inspektur Daerah", "Direktur RSUD Banten". For other
 * titles, title and agency are on separate lines.
 */
export const addressOf = (agency: AgencyWithHead): string => {
  const title = headTitle(agency);
  const [kind = '', ...rest] = agency.name.trim().split(/\s+/);
  const called = title.split(' ').at(-1) ?? '';
  if (called.toLowerCase() === kind.toLowerCase()) return `${title.slice(0, -called.length)}${agency.name}`;
  if (kindsNamedByTitle.get(called)?.test(kind)) return [title, ...rest].join(' ');
  return called === 'Direktur' ? `${title} ${agency.name}` : `${title}\n${agency.name}`;
};
