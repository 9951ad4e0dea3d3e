import { officialLink } from '../../functions/domain/case/access';
import { openRecord } from '../../functions/domain/case/case';
import type { CaseHead, CaseView } from '../../functions/domain/case/records';
import { NotFound } from '../../functions/domain/errors';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { linkWaitingCase } from '../../functions/use-cases/link-waiting-case';
import { showHeadStatistics } from '../../functions/use-cases/show-head-statistics';
import { listWaiting } from '../../functions/use-cases/list-waiting';
import type { OfficialLink } from '../../functions/use-cases/open-link';
import { decisions, openNext, play, requestOf } from '../support/dossier';
import { holder, testRoster } from '../support/office';
import { officeNow, unitDeps, unitNow } from '../support/unit-deps';

const acting = holder('kabid-data', { id: 'plt-data', name: 'Plt.', email: 'kabid-aptika@example.id' });
const record = firstRecord({ ...testRoster, officials: [...testRoster.officials, acting] });
const { dossier } = openNext(play(requestOf(), decisions.accept));
const { caseId } = dossier.head;

/** The link of the division's head, who also acts for another division. */
const linkOf = (change: Partial<OfficialLink['link']> = {}) => {
  const { deps } = unitDeps();
  const address = deps.ids.digest('kabid-aptika@example.id');
  const step = openRecord(dossier)!;
  const link = officialLink('hash', caseId, { ...step, holder: 'kabid-aptika', address }, unitNow);
  const opened: OfficialLink = {
    secret: 's',
    entitled: 'kabid-aptika',
    access: 'act',
    now: unitNow,
    office: officeNow(record),
    link: { ...link, ...change },
    dossier: { ...dossier, events: [], documents: [] },
  };
  return opened;
};

describe('list what waits', () => {
  const head = (id: string, at: string): CaseHead => ({ ...dossier.head, caseId: id, waits: { holder: 'x', at } });
  const waiting: Record<string, CaseHead[]> = {
    'kabid-aptika': [head('second', '2026-12-03T09:00:00Z')],
    'plt-data': [head('first', '2026-11-30T09:00:00Z'), head('third', '2026-12-04T09:00:00Z')],
  };
  const calls: Record<string, readonly string[]> = {};
  const work = {
    waitingOf: async (rows: readonly string[]) => ({
      items: rows.flatMap((row) => waiting[row] ?? []).sort((a, b) => a.waits!.at.localeCompare(b.waits!.at)),
    }),
    decisionsOf: async (rows: readonly string[]) => {
      calls.decided = rows;
      return { items: [] };
    },
  };

  it('lists the cases of every post of the person, earliest due first', async () => {
    const { deps } = unitDeps({ work });
    const listed = await listWaiting(deps, linkOf());
    expect(listed.waiting.items.map(({ head: one }) => one.caseId)).toEqual(['first', 'second', 'third']);
  });

  it('counts working days until each is due, below zero where it is late', async () => {
    const { deps } = unitDeps({ work });
    const listed = await listWaiting(deps, linkOf());
    expect(listed.waiting.items.map(({ left }) => left)).toEqual([-1, 2, 3]);
  });

  it('names the posts that the person holds', async () => {
    const { deps } = unitDeps({ work });
    expect((await listWaiting(deps, linkOf())).titles).toEqual([
      'Kepala Bidang Aplikasi Informatika',
      'Kepala Bidang Statistik',
    ]);
  });

  it('tells where the list goes on', async () => {
    const next = { pk: 'x' };
    const { deps } = unitDeps({ work: { ...work, waitingOf: async () => ({ items: [], next }) } });
    expect((await listWaiting(deps, linkOf())).waiting.next).toBe(next);
  });

  it('asks for the decisions of every post of the person', async () => {
    const { deps } = unitDeps({ work });
    await listWaiting(deps, linkOf());
    expect(calls.decided).toEqual(['kabid-aptika', 'plt-data']);
  });
});

describe('link to another case that waits', () => {
  const begin = (view: CaseView | undefined = dossier) => {
    const put: OfficialLink['link'][] = [];
    const cases = { view: async () => view, putLink: async (link: OfficialLink['link']) => void put.push(link) };
    return { ...unitDeps({ cases }), put };
  };

  it('makes a link that ends when the mailed one does', async () => {
    const { deps, put } = begin();
    const expiresAt = '2026-12-02T00:00:00.000Z';
    const linked = await linkWaitingCase(deps, linkOf({ expiresAt }), caseId);
    expect(linked).toEqual({ secret: expect.stringContaining('secret') });
    expect(put).toEqual([expect.objectContaining({ caseId, official: 'kabid-aptika', expiresAt })]);
  });

  it('refuses a case that waits for somebody else', async () => {
    const { deps, put } = begin(openNext(play(requestOf())).dossier);
    expect(await linkWaitingCase(deps, linkOf(), caseId)).toEqual({ refused: 'not-waiting' });
    expect(put).toEqual([]);
  });

  it('refuses a case that does not exist', async () => {
    const { deps } = unitDeps({ cases: { view: async () => undefined } });
    expect(await linkWaitingCase(deps, linkOf(), caseId)).toEqual({ refused: 'not-waiting' });
  });

  it('refuses to decide by a link that only reads', async () => {
    const { deps } = begin();
    const old = linkOf({ expiresAt: '2026-11-30T00:00:00.000Z' });
    expect(await linkWaitingCase(deps, old, caseId)).toEqual({ refused: 'read-only' });
  });
});

describe("the office's figures", () => {
  const statistics = {
    rows: async () => [],
    months: async () => [],
    countedUntil: async () => undefined,
    waiting: async () => [],
  };
  const { deps } = unitDeps({ statistics });

  it('are read by its head', async () => {
    const address = deps.ids.digest('kadis@example.id');
    const { query, office } = await showHeadStatistics(deps, linkOf({ official: 'kadis', address }), {});
    expect(query.fault).toBeUndefined();
    expect(office.roster).toBe(record.roster);
  });

  it('are not there for anybody else', async () =>
    expect(showHeadStatistics(deps, linkOf(), {})).rejects.toThrow(NotFound));
});
