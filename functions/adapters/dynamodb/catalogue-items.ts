import * as z from 'zod/mini';
import { catalogueContent, type CatalogueRecord } from '../../domain/catalogue/record';
import { catalogueWords, foldedName } from '../../domain/catalogue/words';
import { appListPartition, appNameKey, appWordPartition } from './table';

/**
 * An item that finds a record, written in the record's transaction. `apps#<list>` items hold rows, `appword#<3 letters>` items only keys.
 */
interface LookupItem {
  pk: string;
  sk: string;
  row?: object;
}

const { shape } = catalogueContent;
/** A record as lists show it. List items hold these rows, which makes a page one query. */
export const rowSchema = z.object({
  id: z.string(),
  name: shape.name,
  abbreviation: shape.abbreviation,
  agency: shape.agency,
  class: shape.class,
  raa: shape.raa,
  status: shape.status,
});

/** The number of a name's letters that sort a list. */
const sortedLetters = 60;
/** Returns the beginning of the sort keys of all records with a name. */
export const namePrefix = (name: string): string => `${[...foldedName(name)].slice(0, sortedLetters).join('')}#`;
/** Returns the sort key of a record in a list, ordered by name. */
const listCursorOf = ({ id, content }: Pick<CatalogueRecord, 'id' | 'content'>): string =>
  `${namePrefix(content.name)}${id}`;
export const idOfCursor = (sk: string): string => sk.slice(sk.lastIndexOf('#') + 1);

/** The number of letters that distinguish the names of two agencies. */
const agencyLetters = 150;
export const agencyPrefix = (agency: string): string => [...foldedName(agency)].slice(0, agencyLetters).join('');

export const rowOf = ({ id, content: { name, abbreviation, agency, class: group, raa, status } }: CatalogueRecord) => ({
  id,
  name,
  abbreviation,
  agency,
  class: group,
  raa,
  status,
});

/** Returns every item that finds a record in its state. A record that is not listed appears only in the list of its state. */
export const lookupItems = (record: CatalogueRecord): LookupItem[] => {
  const [cursor, row, { content }] = [listCursorOf(record), rowOf(record), record];
  const item = (list: string, sk: string): LookupItem => ({ pk: appListPartition(list), sk, row });
  const stateItem = item(record.state, cursor);
  if (record.state !== 'listed') return [stateItem];
  return [
    stateItem,
    item('agency', `${agencyPrefix(content.agency)}#${cursor}`),
    item('status', `${content.status}#${cursor}`),
    ...(content.retryOn ? [item('retry', `${content.retryOn}#${cursor}`)] : []),
    ...(content.raa ? [item('raa', `${content.raa}#${cursor}`)] : []),
    ...catalogueWords(content).map((word) => ({ pk: appWordPartition(word), sk: `${word}#${cursor}` })),
  ];
};

/**
 * Returns the key that reserves a record's name in its agency, or undefined for a proposal. A merged record keeps its name, because an
 * import could otherwise bring the duplicate back.
 */
export const nameKeyOf = ({ state, content }: Pick<CatalogueRecord, 'state' | 'content'>) =>
  state === 'listed' || state === 'merged' ? nameKey(content.name, content.agency) : undefined;
export const nameKey = (name: string, agency: string) => appNameKey(`${foldedName(name)}|${foldedName(agency)}`);
