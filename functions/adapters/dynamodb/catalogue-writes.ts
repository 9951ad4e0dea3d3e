import type { CatalogueChange } from '../../domain/catalogue/change';
import { catalogueEvent, catalogueRecord, type CatalogueRecord } from '../../domain/catalogue/record';
import { ConcurrencyConflict, Taken } from '../../domain/errors';
import { wordsVersion } from '../../domain/catalogue/words';
import { lookupItems, nameKeyOf } from './catalogue-items';
import { appEventKey, appKey } from './table';
import { create, type Write } from './transaction';

const conflict = () => new ConcurrencyConflict('catalogue');
const nameTaken = () =>
  new Taken({
    field: 'app.name',
    message: 'OPD ini sudah punya aplikasi bernama sama di katalog. Ubah namanya, atau gabungkan keduanya.',
  });

const recordWrite = (before: CatalogueRecord | undefined, after: CatalogueRecord): Write => {
  const Item = { ...catalogueRecord.parse(after), words: wordsVersion, ...appKey(after.id) };
  if (!before) return create(appKey(after.id), Item, conflict);
  return {
    Put: {
      TableName: '',
      Item,
      ConditionExpression: '#version = :before',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':before': before.version },
    },
    refused: conflict,
  };
};

const nameWrites = (before: CatalogueRecord | undefined, after: CatalogueRecord): Write[] => {
  const [oldKey, newKey] = [before && nameKeyOf(before), nameKeyOf(after)];
  if (oldKey?.pk === newKey?.pk) return [];
  return [
    ...(newKey ? [create(newKey, { id: after.id }, nameTaken)] : []),
    ...(oldKey ? [{ Delete: { TableName: '', Key: oldKey } }] : []),
  ];
};

/** Writes only the differences: an unchanged word costs nothing. A record of earlier words gets all of today's. */
const lookupWrites = (before: CatalogueRecord | undefined, after: CatalogueRecord): Write[] => {
  const keyOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`;
  const oldItems = new Map((before ? lookupItems(before) : []).map((item) => [keyOf(item), item]));
  const isStored = (key: string) => before?.words === wordsVersion && oldItems.has(key);
  const newItems = new Map(lookupItems(after).map((item) => [keyOf(item), item]));
  return [
    ...[...oldItems]
      .filter(([key]) => !newItems.has(key))
      .map(([, { pk, sk }]) => ({ Delete: { TableName: '', Key: { pk, sk } } })),
    ...[...newItems]
      .filter(([key, { row }]) => !isStored(key) || JSON.stringify(oldItems.get(key)?.row) !== JSON.stringify(row))
      .map(([, Item]) => ({ Put: { TableName: '', Item } })),
  ];
};

/** Returns the writes of a change for one transaction. It needs at most 4 + 2 × (40 words + 5 lists) of DynamoDB's 100 writes. */
export const changeWrites = ({ before, after, event }: CatalogueChange): Write[] => [
  recordWrite(before, after),
  create(appEventKey(event), catalogueEvent.parse(event), conflict),
  ...nameWrites(before, after),
  ...lookupWrites(before, after),
];

/**
 * Returns the writes of the items that find a record, on condition that its version is unchanged. Earlier words stay: a search checks the
 * records that they find.
 */
export const wordWrites = (record: CatalogueRecord): Write[] => [
  {
    Update: {
      TableName: '',
      Key: appKey(record.id),
      UpdateExpression: 'SET #words = :words',
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version', '#words': 'words' },
      ExpressionAttributeValues: { ':version': record.version, ':words': wordsVersion },
    },
    refused: conflict,
  },
  ...lookupItems(record).map((Item) => ({ Put: { TableName: '', Item } })),
];
