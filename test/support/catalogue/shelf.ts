import type { CatalogueEvent, CatalogueRecord } from '../../../functions/domain/catalogue/record';
import { ConcurrencyConflict } from '../../../functions/domain/errors';
import type { Catalogue } from '../../../functions/ports/catalogue';

/** Returns a catalogue in memory. It compares versions as the table does. */
export const catalogueShelf = (...records: readonly CatalogueRecord[]) => {
  const stored = new Map(records.map((record) => [record.id, record]));
  const events: CatalogueEvent[] = [];
  const methods: Pick<Catalogue, 'get' | 'change' | 'all'> = {
    get: async (id) => stored.get(id),
    change: async (...changes) => {
      for (const { before, after } of changes)
        if (stored.get(after.id)?.version !== before?.version) throw new ConcurrencyConflict('catalogue');
      for (const { after, event } of changes) {
        stored.set(after.id, after);
        events.push(event);
      }
    },
    all: async function* () {
      yield* stored.values();
    },
  };
  return { stored, events, methods };
};
