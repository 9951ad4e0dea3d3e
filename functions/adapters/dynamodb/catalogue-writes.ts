import type { CatalogueChange } from '../../domain/catalogue/change';
import { catalogueEvent, catalogueRecord, type CatalogueRecord } from '../../domain/catalogue/record';
import { ConcurrencyConflict, Taken } from '../../domain/errors';
import { lookupItems, nameKeyOf } from './catalogue-items';
import { appEventKey, appKey } from './table';
import { create, type Write } from './transaction';

const conflict = () => new ConcurrencyConflict('catalogue');
const taken = () =>
  new Taken({
    field: 'app.name',
    message: 'OPD ini sudah punya aplikasi bernama sama di katalog. Ubah namanya, atau gabungkan keduanya.',
  });

const recordWrite = (before: CatalogueRecord | undefined, after: CatalogueRecord): Write => {
  const Item = { ...catalogueRecord.parse(after), ...appKey(after.id) };
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
  const [old, held] = [before && nameKeyOf(before), nameKeyOf(after)];
  if (old?.pk === held?.pk) return [];
  return [
    ...(held ? [create(held, { id: after.id }, taken)] : []),
    ...(old ? [{ Delete: { TableName: '', Key: old } }] : []),
  ];
};

/** Only what differs is written: a word that stays costs nothing. */
const lookupWrites = (before: CatalogueRecord | undefined, after: CatalogueRecord): Write[] => {
  const keyOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`;
  const old = new Map((before ? lookupItems(before) : []).map((item) => [keyOf(item), item]));
  const fresh = new Map(lookupItems(after).map((item) => [keyOf(item), item]));
  return [
    ...[...old]
      .filter(([key]) => !fresh.has(key))
      .map(([, { pk, sk }]) => ({ Delete: { TableName: '', Key: { pk, sk } } })),
    ...[...fresh]
      .filter(([key, { row }]) => !old.has(key) || JSON.stringify(old.get(key)?.row) !== JSON.stringify(row))
      .map(([, Item]) => ({ Put: { TableName: '', Item } })),
  ];
};

/** A change as the writes of one transaction: at most 4 + 2 × (40 words + 5 lists) of the 100 that DynamoDB takes. */
export const changeWrites = ({ before, after, event }: CatalogueChange): Write[] => [
  recordWrite(before, after),
  create(appEventKey(event), catalogueEvent.parse(event), conflict),
  ...nameWrites(before, after),
  ...lookupWrites(before, after),
];

/** Returns the writes by which a record is found today, if it still stands in this version. Words of before stay: a search looks at what they find again. */
export const wordWrites = (record: CatalogueRecord): Write[] => [
  {
    ConditionCheck: {
      TableName: '',
      Key: appKey(record.id),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': record.version },
    },
    refused: conflict,
  },
  ...lookupItems(record).map((Item) => ({ Put: { TableName: '', Item } })),
];
