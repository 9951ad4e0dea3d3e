import { isNarrowed, registerFilter } from '../../functions/domain/register/register-filter';
import { agendaMark } from '../../functions/domain/case/agenda';
import { present } from '../../functions/domain/present';
import { ConcurrencyConflict, NotFound } from '../../functions/domain/errors';
import { actOnCase } from '../../functions/use-cases/act-on-case';
import { readCase } from '../../functions/use-cases/read-case';
import { readDashboard } from '../../functions/use-cases/read-dashboard';
import { decisions, openNext, play, requestOf } from '../support/dossier';
import { unitDeps } from '../support/unit-deps';

const { dossier } = openNext(play(requestOf(), decisions.accept));
const whole = { ...dossier, events: [], documents: [] };
const { caseId } = dossier.head;

describe('the case that an address names', () => {
  const { deps } = unitDeps({ cases: { dossier: async (id) => (id === caseId ? whole : undefined) } });
  it('is read by its id', async () => expect(await readCase(deps, caseId)).toBe(whole));
  it.each([undefined, '', 'x', crypto.randomUUID()])('is not found by %j', async (id) =>
    expect(readCase(deps, id)).rejects.toThrow(NotFound),
  );
});

describe('an act of the desk on a case', () => {
  const begin = (conflicts: number) => {
    let left = conflicts;
    const counts = { read: 0 };
    const unit = unitDeps({
      cases: {
        dossier: async () => {
          counts.read += 1;
          return whole;
        },
        apply: async () => {
          if (left === 0) return;
          left -= 1;
          throw new ConcurrencyConflict('moved');
        },
      },
      register: { addWords: async () => undefined, search: async () => ({ heads: [] }) },
    });
    const command = {
      administrator: 'admin-1',
      office: unit.recorded.office,
      input: {
        was: agendaMark(present(dossier.head.agenda, 'the agenda')),
        'agenda.number': '12/AG',
        'agenda.date': '2026-12-01',
      },
    };
    return { ...unit, command, counts };
  };

  it('says what was done', async () => {
    const { deps, command } = begin(0);
    expect(await actOnCase(deps, 'agenda', caseId, command)).toBe('agenda');
  });

  it('reads the case again where it moved meanwhile', async () => {
    const { deps, command, counts } = begin(2);
    await actOnCase(deps, 'agenda', caseId, command);
    expect(counts.read).toBe(3);
  });
});

describe("the desk's first page", () => {
  const begin = () => {
    const waiting = jest.fn(async () => ({ items: [], next: { pk: 'more' } }));
    const { deps, recorded } = unitDeps({
      statistics: {
        rows: async () => [],
        months: async () => [],
        countedUntil: async () => undefined,
        waiting: async () => [],
      },
      catalogue: {
        proposed: async () => [],
        retriesDue: async () => [{ id: 'a', name: 'SIMBADA', agency: 'BPKAD', class: 'provinsi', status: 'berjalan' }],
      },
      outgoing: { waiting },
    });
    return { deps, office: recorded.office, waiting };
  };

  it('names the tasks beside the figures', async () => {
    const { deps, office } = begin();
    const { figures, tasks } = await readDashboard(deps, office, false);
    expect(figures.running).toBe(0);
    expect(tasks.map(({ text }) => text)).toContain('Integrasi SIMBADA sudah dapat dicoba lagi.');
  });

  it('reads no letters where the office writes none', async () => {
    const { deps, office, waiting } = begin();
    await readDashboard(deps, office, false);
    expect(waiting).not.toHaveBeenCalled();
  });
});

it.each([
  [{}, false],
  [{ cari: '' }, false],
  [{ cari: 'pasar' }, true],
  [{ urut: 'batas' }, true],
])('a register asked for %j is narrowed: %s', (query, narrowed) =>
  expect(isNarrowed(registerFilter.parse(query))).toBe(narrowed),
);
