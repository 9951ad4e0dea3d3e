import { overview } from '../../functions/http/official/overview';
import { answerOf } from '../support/answers';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld({ prints: false });
});
afterAll(() => w.stop());

it('leads the head of the office to its figures, read only, and nobody else', async () => {
  await w.submit();
  const head = newestPath(w);
  await postForm(w, head, answerOf.accept!);
  const [ofHead, ofDivision] = [head, newestPath(w)].map((path) => path.replace('putusan', 'ringkasan'));
  const at = async (path: string) => {
    const answer = await overview(w.deps).request(path);
    return { status: answer.status, html: await answer.text() };
  };
  const links = async (path: string) => (await at(path)).html.includes(`${path}/statistik">Statistik kantor`);
  expect([await links(ofHead!), await links(ofDivision!)]).toEqual([true, false]);
  const { status, html } = await at(`${ofHead}/statistik`);
  expect([status, html.includes('Waktu tiap langkah'), html.includes('href="/meja')]).toEqual([200, true, false]);
  expect((await at(`${ofDivision}/statistik`)).status).toBe(404);
  expect((await at(`${ofHead}/statistik?dari=2026-11&sampai=2026-01`)).status).toBe(400);
});
