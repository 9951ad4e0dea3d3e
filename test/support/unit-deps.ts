import { systemIds } from '../../functions/adapters/system';
import { defaultLimits } from '../../functions/domain/case/limits';
import { firstRecord } from '../../functions/domain/office/office-chain';
import type { OfficeEvent, OfficeRecord } from '../../functions/domain/office/office-record';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import type { Deps } from '../../functions/ports/deps';
import type { Mail } from '../../functions/ports/mail';
import type { OfficeNow } from '../../functions/ports/office';
import { testAdministrators, testRoster } from './office';

export const unitNow = new Date('2026-12-01T02:00:00Z');
const given: OfficeRecord = firstRecord(testRoster, testAdministrators);
export const officeNow = (record: OfficeRecord = given): OfficeNow => ({ ...record, holidays: holidaysFrom([]) });

/** Returns a port with these methods only. A call of another method fails the test and names it. */
const port = <T extends object>(name: string, methods: Partial<T> = {}): T =>
  new Proxy(methods, {
    get: (target, key) =>
      Reflect.get(target, key) ??
      (() => {
        throw new Error(`the test gives no ${name}.${String(key)}`);
      }),
  }) as T;

type Given = { [Name in keyof Deps]?: Partial<Deps[Name]> };

/**
 * The ports of a use case in memory, with a fixed clock, counted ids and the small office. `methods` overrides the stores' answers for a
 * test. Calls to the outside world are in the lists next to `deps`.
 */
export const unitDeps = (methods: Given = {}, record = given) => {
  const recorded = {
    mails: [] as Mail[],
    started: [] as [string, object][],
    counted: [] as [string, string][],
    logged: [] as string[],
    officeEvents: [] as OfficeEvent[],
    office: officeNow(record),
  };
  let made = 0;
  const next = (name: string, length: number) => `${name}-${(made += 1)}`.padEnd(length, 'x');
  const ids = { trackingId: () => next('id', 24), secret: () => next('secret', 43), digest: systemIds.digest };
  const office: Deps['office'] = {
    current: async () => recorded.office,
    recent: async () => recorded.office,
    demandOpen: async () => {},
    change: async (after, event) => {
      recorded.office = officeNow(after);
      recorded.officeEvents.push(event);
    },
    events: async () => recorded.officeEvents,
  };
  const deps: Deps = {
    cases: port('cases', methods.cases),
    checks: port('checks', methods.checks),
    office: { ...office, ...methods.office },
    work: port('work', methods.work),
    statistics: port('statistics', methods.statistics),
    rounds: port('rounds', methods.rounds),
    counter: { count: async (kind, value) => void recorded.counted.push([kind, value]), ...methods.counter },
    register: port('register', methods.register),
    catalogue: port('catalogue', methods.catalogue),
    desk: port('desk', methods.desk),
    outgoing: port('outgoing', methods.outgoing),
    memos: port('memos', methods.memos),
    workflow: port('workflow', methods.workflow),
    mailer: { send: async (mail) => void recorded.mails.push(mail), ...methods.mailer },
    files: port('files', methods.files),
    fileLinks: port('fileLinks', methods.fileLinks),
    fileStreams: port('fileStreams', methods.fileStreams),
    uploads: port('uploads', methods.uploads),
    renderer: port('renderer', methods.renderer),
    background: {
      start: async (name, payload) => void recorded.started.push([name, payload]),
      ...methods.background,
    },
    clock: { now: () => unitNow, ...methods.clock },
    ids: { ...ids, ...methods.ids },
    log: (event) => void recorded.logged.push(event),
    config: {
      tableName: 'unit',
      publicUrl: 'http://ajuan.test',
      siteUrl: 'http://ajuan.test',
      limits: defaultLimits,
      endpoints: {},
    },
  };
  return { deps, recorded };
};
