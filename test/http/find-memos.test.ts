import { find as findByCommand } from '../../local/ops/commands/find';
import { changeProfile, restoreProfile } from '../support/change-profile';
import { type DeskClient, startDesk } from '../support/desk';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
const path = '/meja/nota-dinas/2026-11';
const find = (number: string) => desk.page(`/meja?cari=${encodeURIComponent(number)}`);
const enter = async (number: string, was: string) =>
  expect((await desk.post(path, { 'outgoing.number': number, 'outgoing.date': '2026-12-01', was })).status).toBe(303);

beforeAll(async () => {
  ({ w, desk } = await startDesk());
  await w.submit();
  w.world.now = new Date('2026-12-01T02:00:00Z');
  await desk.signIn();
  await desk.post('/meja/nota-dinas', { 'memo.month': '2026-11', 'memo.sender': 'kabid-aptika' });
  await enter('700/007-Diskominfo/2026', '1');
});
afterAll(() => w.stop());
afterEach(restoreProfile);

it.each(['700/007-Diskominfo/2026', 'Nomor : 700/7 - diskominfo / 2026'])(
  'finds a memo by its whole number, %s',
  async (number) => {
    const page = await find(number);
    expect(page).toContain(`Nomor ini dipakai <a href="${path}">nota dinas November 2026</a>.`);
    expect(page).not.toContain('Tidak ada permohonan yang cocok');
  },
);

it('finds it by the command of operators as well', async () =>
  expect(await findByCommand(w.deps, '700/007-Diskominfo/2026')).toEqual({
    rows: [{ memo: '2026-11' }],
    failed: false,
  }));

it('says that only a whole number finds a memo', async () => {
  const page = await find('700/007');
  expect(page).toContain('Nomor nota dinas harus lengkap.');
  expect(page).toContain('Tidak ada permohonan yang cocok');
});

it('says nothing of memos where the office makes none', async () => {
  changeProfile({ letters: { memos: false } });
  for (const number of ['700/007', '700/007-Diskominfo/2026'])
    expect(await find(number)).not.toMatch(/(?:Nomor|dipakai)[^.]* nota dinas/);
});

it('forgets a number that was corrected, and finds the right one', async () => {
  await enter('700/8/2026', '2');
  expect(await find('700/007-Diskominfo/2026')).not.toContain('Nomor ini dipakai');
  expect(await find('700/8/2026')).toContain('Nomor ini dipakai');
});
