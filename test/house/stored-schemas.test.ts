import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { catalogueEvent, catalogueRecord } from '../../functions/domain/catalogue/record';
import { deskSession, exportRecord, signInLink } from '../../functions/domain/office/desk-access';
import { memoRecord } from '../../functions/domain/memos/memo';
import { monthFigures } from '../../functions/domain/statistics/figures';
import { draftRecord } from '../../functions/domain/forms/drafts';
import { officeEvent, officeRecord } from '../../functions/domain/office/office-record';
import * as records from '../../functions/domain/case/records';
import { bundleRecord } from '../../functions/domain/case/bundle-record';
import { uploadRecord } from '../../functions/domain/files/uploads';

const { caseEvent, caseHead, documentRecord, formRecord, linkRecord, stepRecord } = records;
const schemas = {
  caseHead,
  stepRecord,
  formRecord,
  caseEvent,
  documentRecord,
  linkRecord,
  bundleRecord,
  uploadRecord,
  officeRecord,
  officeEvent,
  signInLink,
  deskSession,
  exportRecord,
  draftRecord,
  catalogueRecord,
  catalogueEvent,
  monthFigures,
  memoRecord,
};

/**
 * Every stored schema's version and shape: the first 16 digits of the SHA-256 of its JSON schema. Today's schema reads items from years
 * ago, so a changed shape must stay readable or be migrated: docs/operations.md#stored-data.
 */
const stored: Record<keyof typeof schemas, { version: number; shape: string }> = {
  // Stored under earlier names: `pending` as `owes`, `nextCheckAt` as `lookAt` (adapters/dynamodb/head-item.ts).
  caseHead: { version: 1, shape: '2a5beeb1145b7dbe' },
  stepRecord: { version: 1, shape: '1947e0a6c7d519fe' },
  formRecord: { version: 1, shape: '342c9147e6bdb38e' },
  caseEvent: { version: 1, shape: '967add4eaafdc2ac' },
  documentRecord: { version: 1, shape: '7bf2ff1327540153' },
  linkRecord: { version: 1, shape: 'a27a671e1f4b336e' },
  bundleRecord: { version: 1, shape: 'b3a1ff05ff6a7d2b' },
  uploadRecord: { version: 1, shape: '4281b6ee51eb64a4' },
  officeRecord: { version: 1, shape: '3fe7d114f9fa5392' },
  officeEvent: { version: 1, shape: '0b56890b97fcbfa4' },
  signInLink: { version: 1, shape: '47e5477bc609fc1f' },
  deskSession: { version: 1, shape: '47e5477bc609fc1f' },
  exportRecord: { version: 1, shape: '94700fa99c57c222' },
  draftRecord: { version: 1, shape: '70329012cd2f2c85' },
  catalogueRecord: { version: 1, shape: 'ffe510dfef9487e7' },
  catalogueEvent: { version: 1, shape: '585d13a03eb196f8' },
  monthFigures: { version: 1, shape: '058f2c37f5c56f47' },
  memoRecord: { version: 1, shape: '0065d339ee0e6be7' },
};

const shapeOf = (schema: z.core.$ZodType): string =>
  createHash('sha256')
    .update(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })))
    .digest('hex')
    .slice(0, 16);

const advice =
  "bump the schema's version and add a migration (docs/operations.md#stored-data); a new optional field alone needs none: then update the shape";

it.each(Object.entries(schemas))('%s has the shape that is stored', (name, schema) => {
  const { version } = stored[name as keyof typeof schemas];
  expect({ advice, version, shape: shapeOf(schema) }).toEqual({ advice, ...stored[name as keyof typeof schemas] });
});

it('has a migration for every version after the first', () => {
  const missing = Object.entries(stored)
    .filter(([, { version }]) => version > 1)
    .map(([name, { version }]) => `local/ops/migrations/${name}-${version}.ts`)
    .filter((file) => !existsSync(path.resolve(__dirname, '../..', file)));
  expect(missing).toEqual([]);
});

it('sees a field that is added, removed, renamed, or of another type', () => {
  const before = z.object({ at: z.string(), by: z.optional(z.string()) });
  const others = [
    z.object({ at: z.string() }),
    z.object({ at: z.string(), by: z.string() }),
    z.object({ at: z.int(), by: z.optional(z.string()) }),
    z.object({ on: z.string(), by: z.optional(z.string()) }),
    z.object({ at: z.string(), by: z.optional(z.string()), to: z.optional(z.string()) }),
  ];
  expect(new Set([before, ...others].map(shapeOf)).size).toBe(others.length + 1);
});
