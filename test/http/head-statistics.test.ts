import { present } from '../../functions/domain/present';
import { overview } from '../../functions/http/official/overview';
import { signLetterPages } from '../../functions/http/official/sign-letter';
import { answerOf, type Fields } from '../support/answers';
import { caseAfter } from '../support/cases';
import { deskOf } from '../support/desk';
import { linksIn } from '../support/mailbox';
import { newestPath, postForm } from '../support/people';
import { withLetters } from '../support/with-letters';
import { startWorld, type World } from '../support/world';

withLetters({ loop: true, signatories: { return: 'kepala-dinas', notRecommended: 'decider' } });
let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

it('leads the head of the office to its figures, read only, and nobody else', async () => {
  await w.submit();
  const head = newestPath(w);
  await postForm(w, head, answerOf.accept);
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

it('leads the head of the office there from the link to a letter to sign as well, and no other signatory', async () => {
  const desk = deskOf(w);
  await desk.signIn();
  const letterOf = async (answer: Fields) => {
    const { caseId } = await caseAfter(w, ['accept']);
    await postForm(w, newestPath(w), answerOf.forward);
    await postForm(w, newestPath(w), answer);
    const { events } = await w.dossier(caseId);
    const { seq } = present(
      events.find(({ letters }) => letters),
      'the letter',
    );
    const entry = { 'outgoing.number': `500/${seq}/${caseId.slice(0, 4)}`, 'outgoing.date': '2026-11-24' };
    expect((await desk.post(`/meja/surat-keluar/${caseId}/${seq}`, entry)).status).toBe(303);
    await w.machine.idle();
    return new URL(
      present(
        linksIn(present(w.mails.at(-1), 'a mail')).find((link) => link.includes('/tanda-tangan/')),
        'its link',
      ),
    ).pathname;
  };
  const ofHead = await letterOf(answerOf.return);
  const ofSection = await letterOf({ ...answerOf['does-not-conform'], reason: 'Menduplikasi' });
  const shows = async (path: string) =>
    (await (await signLetterPages(w.deps).request(path)).text()).includes('Statistik kantor');
  expect([await shows(ofHead), await shows(ofSection)]).toEqual([true, false]);
  const figures = (path: string) => overview(w.deps).request(`${path}/statistik`);
  const page = await (await figures(ofHead)).text();
  expect(page).toContain('Waktu tiap langkah');
  expect(page).toContain(`<a href="${ofHead}">Surat</a>`);
  expect((await figures(ofSection)).status).toBe(404);
  expect((await figures(ofHead.slice(0, -1) + (ofHead.endsWith('A') ? 'B' : 'A'))).status).toBe(404);
});
