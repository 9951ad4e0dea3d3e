import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchWrite } from '../../../functions/adapters/dynamodb/batch-write';
import { lookupItems } from '../../../functions/adapters/dynamodb/catalogue-items';
import { appKey } from '../../../functions/adapters/dynamodb/table';
import { systemIds } from '../../../functions/adapters/system';
import { changeCatalogue } from '../../../functions/domain/catalogue/change';
import type { CatalogueContent, CatalogueRecord } from '../../../functions/domain/catalogue/record';

const agencies = ['Dinas Kesehatan', 'Dinas Perhubungan', 'Badan Pendapatan Daerah', 'Inspektorat', 'Dinas Sosial'];
const kinds = ['Perizinan', 'Antrean', 'Aset', 'Pengaduan', 'Arsip', 'Kepegawaian', 'Bantuan'];
const statuses = ['berjalan', 'berjalan', 'dibangun', 'tidak-aktif', 'dihentikan'] as const;

/** Returns the generated content of a record. */
export const someContent = (serial: number, more: Partial<CatalogueContent> = {}): CatalogueContent => ({
  name: `Sistem Informasi ${kinds[serial % kinds.length]} ${`${serial}`.padStart(5, '0')}`,
  agency: agencies[serial % agencies.length]!,
  class: 'provinsi',
  raa: `RAA.02.02.${`${(serial % 20) + 1}`.padStart(2, '0')}`,
  status: statuses[serial % statuses.length]!,
  purpose: `Melayani ${kinds[(serial + 3) % kinds.length]} untuk masyarakat dan pegawai di lingkungan provinsi`,
  dataOut: [`Data ${kinds[serial % kinds.length]}`],
  ...more,
});

/** Returns a record as it is first added. */
export const someRecord = (serial: number, more: Partial<CatalogueContent> = {}) =>
  addedRecord(serial, someContent(serial, more));

/** Returns a record of this content as it is first added. */
export const addedRecord = (serial: number, content: CatalogueContent) =>
  changeCatalogue(
    undefined,
    { id: `app-${`${serial}`.padStart(5, '0')}`, state: 'listed', content },
    { type: 'added', actor: 'admin-1', now: new Date('2026-11-24T02:00:00Z'), digest: systemIds.digest },
  );

/** Stores records with every item that finds them, but without their events: a fast way for many records. */
export const storeRecords = (
  client: DynamoDBDocumentClient,
  table: string,
  records: readonly CatalogueRecord[],
): Promise<void> =>
  batchWrite(
    client,
    table,
    records.flatMap((record) => [
      { ...record, ...appKey(record.id) },
      ...lookupItems(record).map((item) => ({ ...item })),
    ]),
  );
