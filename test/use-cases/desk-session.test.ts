import { usualPeriod } from '../../functions/domain/register/export-period';
import { NotFound } from '../../functions/domain/errors';
import type { DeskSession, ExportRecord } from '../../functions/domain/office/desk-access';
import { endSession, openSession } from '../../functions/use-cases/open-session';
import { readExport, signExport } from '../../functions/use-cases/read-export';
import { unitDeps } from '../support/unit-deps';

const session = (change: Partial<DeskSession> = {}): DeskSession => ({
  hash: 'h',
  administrator: 'admin-1',
  expiresAt: '2026-12-01T09:00:00.000Z',
  ...change,
});

describe('the session of a cookie', () => {
  const begin = (stored: DeskSession | undefined) => {
    const ended: string[] = [];
    const desk = { session: async () => stored, endSession: async (hash: string) => void ended.push(hash) };
    return { ...unitDeps({ desk }), ended };
  };

  it('is an administrator with the office as it stands', async () => {
    const { deps, recorded } = begin(session());
    expect(await openSession(deps, 'secret')).toEqual({
      administrator: recorded.office.administrators[0],
      office: recorded.office,
    });
  });

  it.each([
    ['no cookie', undefined, session()],
    ['an unknown cookie', 'secret', undefined],
    ['an ended session', 'secret', session({ expiresAt: '2026-12-01T01:59:59.000Z' })],
  ])("is nobody's with %s", async (_what, secret, stored) => {
    const { deps, ended } = begin(stored);
    expect(await openSession(deps, secret)).toBe('nobody');
    expect(ended).toEqual([]);
  });

  it('ends at once for an administrator who was removed', async () => {
    const { deps, ended } = begin(session({ administrator: 'removed' }));
    expect(await openSession(deps, 'secret')).toBe('removed');
    expect(ended).toEqual([deps.ids.digest('secret')]);
  });

  it('ends by its hash', async () => {
    const { deps, ended } = begin(session());
    await endSession(deps, 'secret');
    expect(ended).toEqual([deps.ids.digest('secret')]);
  });
});

describe('an export', () => {
  const id = 'e'.repeat(24);
  const made: ExportRecord = {
    exportId: id,
    from: '2026-01-01',
    to: '2026-06-30',
    requestedAt: '2026-12-01T01:00:00.000Z',
    readyAt: '2026-12-01T01:00:05.000Z',
    count: 3,
  };
  const begin = (record: ExportRecord | undefined) =>
    unitDeps({
      desk: { export: async () => record },
      fileLinks: { presignDownload: async (key, name) => `${key} as ${name}` },
    }).deps;

  it.each([
    ['a register', {}, 'register-2026-01-01-sampai-2026-06-30.csv'],
    ['statistics', { statistics: {} }, 'statistik-2026-01-01-sampai-2026-06-30.csv'],
    ['a catalogue', { catalogue: true }, 'katalog-2026-01-01.csv'],
  ] as const)('of %s has a name that says so', async (_what, change, name) =>
    expect(await signExport(begin({ ...made, ...change }), id, 'csv')).toBe(`bundles/register/${id}.csv as ${name}`),
  );

  it.each([
    ['in another format', made, id, 'pdf'],
    ['that is not ready', { ...made, count: undefined }, id, 'csv'],
    ['that is not there', undefined, id, 'csv'],
    ['of an id that is none', made, '../x', 'csv'],
  ])('%s has no file', async (_what, record, asked, format) =>
    expect(signExport(begin(record), asked, format)).rejects.toThrow(NotFound),
  );

  it('is read by its id', async () => expect(await readExport(begin(made), id)).toBe(made));

  it('begins with the longest period that ends today', () =>
    expect(usualPeriod('2026-12-01')).toEqual({ from: '2025-12-02', to: '2026-12-01' }));
});
