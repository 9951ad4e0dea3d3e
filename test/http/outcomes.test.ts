import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { overview } from '../../functions/http/official/overview';
import { answerOf, resubmission } from '../support/answers';
import { linksIn } from '../support/mailbox';
import { submission } from '../support/submission';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const post = (path: string, fields: Record<string, string>) => postForm(w, path, fields);
/** Path of the newest mailed link of this kind. */
const newest = (kind: 'putusan' | 'pemohon') => newestPath(w, kind);

const analysed = ['accept', 'forward'];
const building = [...analysed, 'conforms', 'no-integration'];

it.each<[string, string[], string]>([
  ['selesai', [...analysed, 'conforms-with-conditions', 'integrate', 'integrated', 'built'], 'Permohonan selesai'],
  ['selesai', [...building, 'built'], 'Permohonan selesai'],
  ['dibatalkan', [...building, 'cancel'], 'Anggaran dialihkan'],
  ['ditolak', ['reject'], 'Sudah ada aplikasi serupa'],
  ['ditolak', ['return', 'resubmit', 'reject'], 'Sudah ada aplikasi serupa'],
  ['ditolak', ['accept', 'send-back', 'reject'], 'Sudah ada aplikasi serupa'],
  ['tidak-direkomendasikan', [...analysed, 'does-not-conform'], 'Menduplikasi Aplikasi Umum'],
  ['tidak-direkomendasikan', [...analysed, 'return', 'resubmit', 'does-not-conform'], 'Menduplikasi Aplikasi Umum'],
  ['dicabut', [...analysed, 'conforms', 'withdraw'], 'Permohonan dicabut'],
])('a case is %s after %j over HTTP, and the applicant is told', async (status, acts, expected) => {
  const body = submission();
  const { caseId } = await w.submit(body);
  const receipt = newest('pemohon');
  const answers: Record<string, Record<string, string>> = {
    ...answerOf,
    resubmit: resubmission(body),
    withdraw: { outcome: 'withdraw', reason: 'Tidak jadi' },
  };
  for (const act of acts) {
    const ours = act === 'resubmit' || act === 'withdraw';
    const answer = await post(ours ? receipt : newest('putusan'), answers[act]!);
    expect([act, answer.status]).toEqual([act, 303]);
  }
  expect((await w.view(caseId)).head.status).toBe(status);
  const last = w.mails.at(-1)!;
  expect([last.to, `${last.subject}\n${last.text}`]).toEqual(['siti@example.id', expect.stringContaining(expected)]);
});

it('changes no case when every link of every mail is fetched, in any order', async () => {
  await w.submit();
  const cases = w.caseIds();
  const seqs = () => Promise.all(cases.map(async (caseId) => (await w.view(caseId)).head.seq));
  const before = await seqs();
  const links = w.mails.flatMap((mail) => linksIn(mail)).map((link) => new URL(link));
  const apps = { pemohon: applicantPages(w.deps), putusan: decideStep(w.deps), ringkasan: overview(w.deps) };
  const fetchAll = async (method: string, order: URL[]) => {
    for (const { pathname, search } of order) {
      const app = apps[pathname.split('/')[1] as keyof typeof apps];
      if (app) expect([200, 410]).toContain((await app.request(pathname + search, { method })).status);
    }
  };
  await fetchAll('GET', links);
  await fetchAll('HEAD', links.toReversed());
  expect(cases.length).toBeGreaterThan(5);
  expect(await seqs()).toEqual(before);
});
