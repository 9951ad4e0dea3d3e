import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { caseStore } from '../../functions/adapters/dynamodb/case-store';
import { systemIds } from '../../functions/adapters/system';
import { letterGuardKey, subdomainKey } from '../../functions/adapters/dynamodb/table';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import type { DecisionForm } from '../../functions/domain/forms/decision-forms';
import { decide, withdraw } from '../../functions/domain/case/decisions';
import { endings } from '../../functions/domain/case/endings';
import { Taken } from '../../functions/domain/errors';
import { lapse, lift } from '../../functions/domain/case/moves';
import { open } from '../../functions/domain/case/opening';
import type { CaseHead } from '../../functions/domain/case/records';
import { register } from '../../functions/domain/case/registration';
import type { ClosedStatus } from '../../functions/domain/sop/sop';
import { createTable } from '../../local/create-table';
import { decisions, requestOf } from '../support/dossier';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';

const client = testDynamoDbClient();
const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
const table = newTableName();
const cases = caseStore(document, table);
const moment = { now: new Date('2026-11-24T02:00:00Z'), digest: systemIds.digest };

beforeAll(() => createTable(client, table));
afterAll(() => client.destroy());

interface Asked {
  letter: string;
  subdomain: string;
}
const newNames = (): Asked => ({ letter: `005/${randomUUID()}`, subdomain: `izin-${randomUUID().slice(0, 8)}` });

const submit = ({ letter, subdomain }: Asked): Promise<CaseHead> => {
  const form = requestOf({ letter: { number: letter, date: '2026-11-20' }, subdomain });
  const sent = { requestId: randomUUID(), form, bodyHash: 'body', trackingId: randomUUID() };
  return cases.register('2026', (serial) => register(sent, serial, moment));
};
/** Returns the gap of a refused request, or undefined if it was registered. */
const refusal = (query: Asked): Promise<{ field: string; message: string } | undefined> =>
  submit(query).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Taken) return error.gap;
      throw error;
    },
  );

const dossierOf = async (caseId: string) => {
  const dossier = await cases.dossier(caseId);
  if (!dossier) throw new Error(`no case ${caseId}`);
  return dossier;
};
const opened = async (caseId: string) => {
  const by = { holder: 'kadis', post: 'kadis' };
  await cases.open(open(await dossierOf(caseId), by, 'token', moment.now, holidaysFrom([])));
  return dossierOf(caseId);
};
const decideBy = async (caseId: string, form: object) => {
  const dossier = await opened(caseId);
  const at = dossier.head.next ?? { step: 'build', round: 1 };
  await cases.apply(decide(dossier, at, 'kadis', form as DecisionForm, moment));
};
const allDecided = async (caseId: string, ...forms: readonly object[]) => {
  for (const form of forms) await decideBy(caseId, form);
};
const lapsed = async (caseId: string) => {
  await decideBy(caseId, decisions.return);
  await cases.apply(lapse(await opened(caseId), 30, moment));
};

const { accept, forward, conforms, noIntegration, built, cancel, reject, doesNotConform } = decisions;
const toBuild = [accept, forward, conforms, noIntegration];
const ended: Record<ClosedStatus, (caseId: string) => Promise<void>> = {
  selesai: (caseId) => allDecided(caseId, ...toBuild, built),
  dibatalkan: (caseId) => allDecided(caseId, ...toBuild, cancel),
  ditolak: (caseId) => decideBy(caseId, reject),
  'tidak-direkomendasikan': (caseId) => allDecided(caseId, accept, forward, doesNotConform),
  dicabut: async (caseId) => cases.apply(withdraw(await dossierOf(caseId), 'Tidak jadi.', moment)),
  kedaluwarsa: lapsed,
};

describe.each(Object.keys(ended) as ClosedStatus[])('after %s', (status) => {
  it('takes or refuses the same letter as the end says', async () => {
    const names = newNames();
    const { caseId, requestNumber } = await submit(names);
    await ended[status](caseId);
    expect((await dossierOf(caseId)).head.status).toBe(status);
    const again = await refusal({ ...newNames(), letter: names.letter });
    if (endings[status].letter === 'free') return expect(again).toBeUndefined();
    expect(again?.field).toBe('letter.number');
    expect(again?.message).toContain(`permohonan ${requestNumber} dari OPD yang sama, yang ${endings[status].fact}`);
    expect(again?.message).toMatch(/pakai surat permohonan baru dengan nomor baru\.$/);
  });

  it('takes or refuses the same subdomain as the end says', async () => {
    const names = newNames();
    const { caseId } = await submit(names);
    await ended[status](caseId);
    const again = await refusal({ ...newNames(), subdomain: names.subdomain });
    expect(again?.field).toBe(endings[status].subdomain === 'free' ? undefined : 'subdomain');
    if (again) expect(again.message).toContain('sudah dipakai aplikasi lain');
  });
});

it('tells that a subdomain of an open request is asked for, and that an earlier version marked one as used', async () => {
  const names = newNames();
  const { caseId } = await submit(names);
  const asked = async () => (await refusal({ ...newNames(), subdomain: names.subdomain }))?.message;
  expect(await asked()).toContain('sedang diajukan permohonan lain');
  const Item = { caseId, state: 'kept', ...subdomainKey(names.subdomain) };
  await document.send(new PutCommand({ TableName: table, Item }));
  expect(await asked()).toContain('sudah dipakai aplikasi lain');
});

it('names the open request that has the letter, and never its tracking address', async () => {
  const names = newNames();
  const { requestNumber, trackingId } = await submit(names);
  const again = await refusal({ ...newNames(), letter: names.letter });
  expect(again?.message).toContain(`permohonan ${requestNumber} dari OPD yang sama, yang masih berjalan`);
  expect(again?.message).not.toContain(trackingId);
});

/** A case that lapsed when only a withdrawal released letters. */
const lapsedEarlier = async () => {
  const names = newNames();
  const { caseId, letterKeys } = await submit(names);
  await lapsed(caseId);
  const guards = letterKeys.map((key) => ({ caseId, ...letterGuardKey(key) }));
  for (const Item of guards) await document.send(new PutCommand({ TableName: table, Item }));
  return { names, caseId, letterKeys };
};

describe('where an earlier version left a letter with a case that lapsed', () => {
  it('a new request takes it over', async () => {
    const { names, caseId, letterKeys } = await lapsedEarlier();
    await expect(
      cases.demandFree({ caseId: randomUUID(), subdomain: 'apa-saja', letterKeys }),
    ).resolves.toBeUndefined();
    expect(await refusal({ ...newNames(), letter: names.letter })).toBeUndefined();
    expect((await refusal({ ...newNames(), letter: names.letter }))?.message).toContain('yang masih berjalan');
    await expect(cases.apply(lift(await dossierOf(caseId), 'admin-1', 'Diminta.', moment))).rejects.toThrow(Taken);
  });

  it('the lapse can be lifted, and holds it again', async () => {
    const { names, caseId } = await lapsedEarlier();
    await cases.apply(lift(await dossierOf(caseId), 'admin-1', 'Diminta.', moment));
    expect((await refusal({ ...newNames(), letter: names.letter }))?.message).toContain('yang menunggu perbaikan');
  });
});

it('lifts no lapse whose letter another request has since', async () => {
  const names = newNames();
  const { caseId } = await submit(names);
  await lapsed(caseId);
  const { requestNumber } = await submit({ ...newNames(), letter: names.letter });
  const lifting = cases.apply(lift(await dossierOf(caseId), 'admin-1', 'Diminta.', moment));
  await expect(lifting).rejects.toMatchObject({ gap: { message: expect.stringContaining(requestNumber) } });
});
