import { morningRound } from '../../functions/tasks/morning-round';
import { closeCase } from '../../functions/tasks/close-case';
import { proposeApplications } from '../../local/ops/commands/propose-applications';
import { answerOf, builtOn, type Fields } from '../support/answers';
import { type DeskClient, deskOf } from '../support/desk';
import { linksIn } from '../support/mailbox';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
let desk: DeskClient;
let built = '';
let cancelled = '';
const walk = async (name: string, last: 'built' | 'cancel', more: { integrated?: Fields; built?: Fields } = {}) => {
  const { caseId } = await w.submit(submission({ application: { type: 'aplikasi', name, summary: `Untuk ${name}` } }));
  for (const outcome of ['accept', 'forward', 'conforms-with-conditions', 'integrate', 'integrated', last] as const)
    expect(
      (
        await postForm(w, newestPath(w), {
          ...(outcome === 'built' ? builtOn(w.world.now) : answerOf[outcome]),
          ...((outcome === 'integrated' || outcome === 'built') && more[outcome]),
        })
      ).status,
    ).toBe(303);
  await w.machine.idle();
  return caseId;
};
const round = async (wib: string) => {
  w.world.now = new Date(`${wib}+07:00`);
  const before = w.mails.length;
  await morningRound(w.deps)();
  return w.mails.slice(before).filter(({ to }) => to.startsWith('sekretariat'));
};

beforeAll(async () => {
  w = await startWorld();
  desk = deskOf(w);
  built = await walk('Antrean Samsat', 'built');
  cancelled = await walk('Antrean Batal', 'cancel');
});
afterAll(() => w.stop());

it('proposes a record for a finished build, which nothing finds yet', async () => {
  expect(await w.deps.catalogue.get(built)).toMatchObject({
    state: 'proposed',
    content: { name: 'Antrean Samsat', integrations: ['SIMBADA'] },
  });
  expect((await w.deps.catalogue.search('samsat', {}, { limit: 5 })).rows).toEqual([]);
});

it('proposes none for a build that was cancelled', async () => {
  expect(await w.deps.catalogue.get(cancelled)).toBeUndefined();
});

it('proposes once, however often the case is closed or looked for', async () => {
  await closeCase(w.deps)({ caseId: built });
  expect(await proposeApplications(w.deps)).toEqual({ rows: [{ proposed: 0 }] });
  expect((await w.deps.catalogue.history(built))?.events.map(({ type }) => type)).toEqual(['proposed']);
});

it('reminds the secretariat as the week begins, with a link to the record', async () => {
  expect(await round('2026-12-08T08:00:00')).toEqual([]);
  const [mail] = await round('2026-12-14T08:00:00');
  expect(mail?.subject).toBe('1 usulan katalog menunggu konfirmasi Anda');
  expect(mail?.text).toContain('Antrean Samsat');
  expect(linksIn(mail!).map((link) => new URL(link).pathname)).toContain(`/meja/katalog/${built}`);
});

it('is confirmed at the desk, then found, and reminded of no more', async () => {
  w.world.now = new Date('2026-12-14T09:00:00+07:00');
  await desk.signIn();
  expect(await desk.page('/meja/katalog')).toMatch(/Menunggu konfirmasi Anda \(1\)[^]*Antrean Samsat/);
  expect(await desk.page('/meja')).toMatch(/Usulan katalog Antrean Samsat menunggu konfirmasi[^]*Periksa usulan/);
  const answer = await desk.post(`/meja/katalog/${built}`, { action: 'konfirmasi', version: '1' });
  expect(answer.status).toBe(303);
  expect(await desk.page('/meja/katalog')).not.toContain('Menunggu konfirmasi');
  expect(await desk.page('/meja')).not.toContain('Usulan katalog');
  expect((await w.deps.catalogue.findByWords(['SAMSAT'], 5))[0]?.ids).toEqual([built]);
  expect(await round('2026-12-21T08:00:00')).toEqual([]);
});

describe('an integration that step 6 has tried again', () => {
  const retry = {
    'systems.0.result': 'tidak-dapat',
    'systems.0.reason': 'API belum siap',
    'systems.0.retryOn': '2027-01-12',
  };
  const continued = { 'milestones.integrasi.status': 'berjalan', 'milestones.integrasi.date': '' };
  let caseId = '';
  beforeAll(async () => {
    w.world.now = new Date('2026-12-22T09:00:00+07:00');
    caseId = await walk('Tera Timbangan', 'built', { integrated: retry, built: continued });
    await desk.signIn();
    await desk.post(`/meja/katalog/${caseId}`, { action: 'konfirmasi', version: '1' });
  });
  it('is an open item of its record', async () => {
    const page = await desk.page(`/meja/katalog/${caseId}`);
    expect(page).toMatch(
      /SIMBADA: belum dapat diintegrasikan, coba lagi Selasa, 12 Januari 2027, karena API belum siap/,
    );
    expect(page).not.toContain('Tahapan Integrasi masih berjalan');
  });
  it('is no task before its day', async () => expect(await desk.page('/meja')).not.toContain('dapat dicoba lagi'));
  it('is a task and a line of the weekly mail from its day on', async () => {
    const [mail] = await round('2027-01-18T08:00:00');
    expect(mail?.subject).toBe('1 integrasi sudah dapat dicoba lagi');
    expect(linksIn(mail!).map((link) => new URL(link).pathname)).toContain(`/meja/katalog/${caseId}`);
    await desk.signIn();
    expect(await desk.page('/meja')).toContain('Integrasi Tera Timbangan sudah dapat dicoba lagi.');
  });
});
