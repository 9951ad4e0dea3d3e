import { systemIds } from '../../functions/adapters/system';
import { changeOffice, firstRecord } from '../../functions/domain/office/office-chain';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import type { Office, OfficeNow } from '../../functions/ports/office';
import { cachedOffice } from '../../local/cached-office';
import { testRoster } from '../support/office';

const firstOffice: OfficeNow = { ...firstRecord(testRoster, []), holidays: holidaysFrom([]) };
const { holidays: _holidays, version: _version, hash: _hash, ...content } = firstOffice;
const { after, event } = changeOffice(
  firstOffice,
  content,
  { type: 'name-reserved', actor: 'ops', subject: 'contoh' },
  { now: new Date(), digest: systemIds.digest },
);

/** An office whose record has a version that rises with each change; `hold` delays its next answer. */
const officeOf = () => {
  const office = { version: 1, reads: 0, held: Promise.resolve() };
  const read = async () => {
    office.reads += 1;
    const answer: OfficeNow = { ...firstOffice, version: office.version };
    await office.held;
    return answer;
  };
  const change = async () => {
    office.version += 1;
  };
  const port: Office = {
    current: read,
    recent: read,
    change,
    demandOpen: async () => undefined,
    events: async () => [],
  };
  return { office, port };
};

it('reads a record again after a second', async () => {
  const { office, port } = officeOf();
  let now = 0;
  const cached = cachedOffice(port, () => now);
  await cached.recent();
  now = 1_000;
  office.version = 2;
  expect(await cached.recent()).toMatchObject({ version: 1 });
  now = 1_001;
  expect(await cached.recent()).toMatchObject({ version: 2 });
  expect(office.reads).toBe(2);
});

it('reads the current record from the table, and caches it', async () => {
  const { office, port } = officeOf();
  const cached = cachedOffice(port, () => 0);
  await cached.recent();
  office.version = 2;
  expect(await cached.current()).toMatchObject({ version: 2 });
  expect(await cached.recent()).toMatchObject({ version: 2 });
  expect(office.reads).toBe(2);
});

it('shows a change at once, even to a read that began before it', async () => {
  const { office, port } = officeOf();
  const cached = cachedOffice(port, () => 0);
  let release = () => {};
  office.held = new Promise((resolve) => {
    release = resolve;
  });
  const early = cached.recent();
  await cached.change(after, event);
  release();
  expect(await early).toMatchObject({ version: 1 });
  expect(await cached.recent()).toMatchObject({ version: 2 });
});

it('asks again after a change that failed, because it may have been stored', async () => {
  const { office, port } = officeOf();
  const cached = cachedOffice(
    {
      ...port,
      change: async () => {
        office.version += 1;
        throw new Error('no answer');
      },
    },
    () => 0,
  );
  await cached.recent();
  await expect(cached.change(after, event)).rejects.toThrow('no answer');
  expect(await cached.recent()).toMatchObject({ version: 2 });
});
