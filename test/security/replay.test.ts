import { apps } from '../support/apps';
import { answerOf } from '../support/answers';
import { newestPath } from '../support/people';
import { sendForm } from '../support/people';
import { storedItems } from '../support/stored-items';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const post = (app: Parameters<typeof sendForm>[1], path: string, fields = {}) => sendForm(w, app, path, fields);
const decidedPath = async (fields: Record<string, string>) => {
  const path = newestPath(w);
  expect((await post(apps.decideStep(w.deps), path, fields)).status).toBe(303);
  return path;
};

it.each(['rejected by the last link', 'withdrawn'])(
  'stores nothing and mails nobody by any link of a case that is %s',
  async (how) => {
    const { caseId } = await w.submit();
    const applicant = newestPath(w, 'pemohon');
    const links = [await decidedPath(answerOf.accept), await decidedPath(answerOf['send-back'])];
    if (how === 'withdrawn') {
      links.push(newestPath(w));
      expect(
        (await post(apps.applicantPages(w.deps), applicant, { outcome: 'withdraw', reason: 'Batal' })).status,
      ).toBe(303);
    } else links.push(await decidedPath(answerOf.reject));
    const { status } = (await w.view(caseId)).head;
    expect(status).toBe(how === 'withdrawn' ? 'dicabut' : 'ditolak');

    const [before, mails] = [await storedItems(w), w.mails.length];
    const again = [
      answerOf.accept,
      answerOf.reject,
      answerOf.forward,
      { outcome: 'save' },
      { outcome: 'progress', text: 'x' },
    ];
    for (const link of links) {
      for (const fields of again)
        expect([409, 410]).toContain((await post(apps.decideStep(w.deps), link, fields)).status);
      expect([409, 410]).toContain(
        (await post(apps.overview(w.deps), link.replace('putusan', 'ringkasan'), { caseId })).status,
      );
      expect((await post(apps.decideStep(w.deps), `${link}/tautan-baru`)).status).toBe(409);
    }
    for (const outcome of ['withdraw', 'resubmit']) {
      expect((await post(apps.applicantPages(w.deps), applicant, { outcome, reason: 'Lagi' })).status).toBe(409);
    }
    const upload = {
      kind: 'surat-permohonan',
      name: 'a.pdf',
      size: 1,
      type: 'application/pdf',
      sha256: 'a'.repeat(64),
    };
    const answer = await apps.signUploads(w.deps).request(`${applicant}/berkas`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(upload),
    });
    expect(answer.status).toBe(409);
    expect(await storedItems(w)).toEqual(before);
    expect(w.mails).toHaveLength(mails);
  },
);

it('opens a page by the right kind of secret only, and answers every other alike', async () => {
  await w.submit();
  const official = newestPath(w).split('/').at(-1)!;
  const applicant = newestPath(w, 'pemohon').split('/').at(-1)!;
  const none = 'a'.repeat(43);
  // A page gives posted input back, so its answers are compared with each other.
  const texts = new Map<string, Set<string>>();
  for (const path of [
    ...[applicant, none, `${official}x`].map((secret) => `/putusan/${secret}`),
    ...[official, none, `${applicant}x`].map((secret) => `/pemohon/${secret}`),
    ...[applicant, none].map((secret) => `/ringkasan/${secret}`),
  ]) {
    const app = { putusan: apps.decideStep, pemohon: apps.applicantPages, ringkasan: apps.overview }[
      path.split('/')[1]!
    ]!;
    for (const method of ['GET', 'POST']) {
      const body = method === 'POST' ? new URLSearchParams(answerOf.reject) : undefined;
      const answer = await app(w.deps).request(path, { method, body });
      expect([path, method, answer.status]).toEqual([path, method, 404]);
      const text = await answer.text();
      const request = `${path.split('/')[1]} ${method}`;
      if (text !== '404 Not Found') texts.set(request, (texts.get(request) ?? new Set()).add(text));
    }
  }
  for (const answers of texts.values()) expect(answers.size).toBe(1);
  expect(texts.size).toBe(6);
  const files = apps.downloadFile(w.deps);
  for (const file of ['x', none, '..%2f..%2fcatatan.json', 'bundel', '__proto__']) {
    expect((await files.request(`/pemohon/${applicant}/berkas/${file}`)).status).toBe(404);
  }
});
