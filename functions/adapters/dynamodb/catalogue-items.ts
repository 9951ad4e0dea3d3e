import * as z from 'zod/mini';
import { catalogueContent, type CatalogueRecord } from '../../domain/catalogue/record';
import { catalogueWords, foldedName } from '../../domain/catalogue/words';
import { appListPartition, appNameKey, appWordPartition } from './table';

/** Items that find a record, written in the transaction that stores it: `apps#<list>` holds rows, `appword#<3 letters>` keys alone. */
interface LookupItem {
  pk: string;
  sk: string;
  row?: object;
}

const { shape } = catalogueContent;
/** A record as lists show it; lists hold rows, so that a page is one query. */
export const rowSchema = z.object({
  id: z.string(),
  name: shape.name,
  abbreviation: shape.abbreviation,
  agency: shape.agency,
  class: shape.class,
  raa: shape.raa,
  status: shape.status,
});

/** Letters of a name that count for the order of a list. */
const sortedLetters = 60;
/** Returns the place of a record among others: by name. */
const placeOf = ({ id, content }: Pick<CatalogueRecord, 'id' | 'content'>): string =>
  `${[...foldedName(content.name)].slice(0, sortedLetters).join('')}#${id}`;
export const idOfPlace = (sk: string): string => sk.slice(sk.lastIndexOf('#') + 1);

/** Agencies are told apart by so much of their names. */
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

/** Every item by which a record is found in its state. One that is not listed stands in the list of its state alone. */
export const lookupItems = (record: CatalogueRecord): LookupItem[] => {
  const [place, row, { content }] = [placeOf(record), rowOf(record), record];
  const item = (list: string, sk: string): LookupItem => ({ pk: appListPartition(list), sk, row });
  const own = item(record.state, place);
  if (record.state !== 'listed') return [own];
  return [
    own,
    item('agency', `${agencyPrefix(content.agency)}#${place}`),
    item('status', `${content.status}#${place}`),
    ...(content.retryOn ? [item('retry', `${content.retryOn}#${place}`)] : []),
    ...(content.raa ? [item('raa', `${content.raa}#${place}`)] : []),
    ...catalogueWords(content).map((word) => ({ pk: appWordPartition(word), sk: `${word}#${place}` })),
  ];
};

/**
 * Returns the key that holds a record's name in its agency. A proposal holds none. A merged record keeps its own, so that an import does
 * not bring the double back.
 */
export const nameKeyOf = ({ state, content }: Pick<CatalogueRecord, 'state' | 'content'>) =>
  state === 'listed' || state === 'merged' ? nameKey(content.name, content.agency) : undefined;
export const nameKey = (name: string, agency: string) => appNameKey(`${foldedName(name)}|${foldedName(agency)}`);
