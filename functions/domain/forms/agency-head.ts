/** An agency with its head as a request names them; requests of before the title was asked have none. */
interface AgencyWithHead {
  name: string;
  head: { title?: string };
}

/** The title of the head by the kind of agency, which is how its name begins. */
const titlesByKind: readonly (readonly [RegExp, string])[] = [
  [/^dinas\b/i, 'Kepala Dinas'],
  [/^badan\b/i, 'Kepala Badan'],
  [/^biro\b/i, 'Kepala Biro'],
  [/^inspektorat\b/i, 'Inspektur'],
  [/^sekretariat (?:dprd|dewan perwakilan)\b/i, 'Sekretaris DPRD'],
  [/^(?:rsud|rumah sakit)\b/i, 'Direktur'],
  [/^satuan\b/i, 'Kepala Satuan'],
];

/** "Kepala Badan" for "Badan Pendapatan Daerah"; undefined where the name does not tell. */
export const proposedTitle = (agency: string): string | undefined =>
  titlesByKind.find(([kind]) => kind.test(agency.trim()))?.[1];

/** The title that the agency's head signs with: the request's, else the one that its kind proposes. */
export const headTitle = ({ name, head }: AgencyWithHead): string => head.title ?? proposedTitle(name) ?? 'Kepala OPD';

/**
 * Returns the addressee of a letter: "Kepala Dinas Kesehatan", "Inspektur Daerah", "Direktur RSUD Banten". Other titles and agencies take a
 * line each.
 */
export const addressOf = (agency: AgencyWithHead): string => {
  const title = headTitle(agency);
  const [kind = '', ...rest] = agency.name.trim().split(/\s+/);
  const called = title.split(' ').at(-1) ?? '';
  if (called.toLowerCase() === kind.toLowerCase()) return `${title.slice(0, -called.length)}${agency.name}`;
  if (called === 'Inspektur' && /^inspektorat$/i.test(kind)) return [title, ...rest].join(' ');
  return called === 'Direktur' ? `${title} ${agency.name}` : `${title}\n${agency.name}`;
};
