import { chainFaults } from '../../functions/domain/case/chain';
import { newestRequest } from '../../functions/domain/case/newest-request';
import { locationOf } from '../support/location-of';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { trackCase } from '../../functions/http/public/track-case';
import { caseTag } from '../../functions/ports/mail';
import { noteBounce } from '../../functions/tasks/note-bounce';
import { renewLostLink } from '../../functions/use-cases/renew-lost-link';
import { answerOf } from '../support/answers';
import { bounceNotice } from '../support/bounce-notice';
import { type DeskClient, startDesk } from '../support/desk';
import { linksIn } from '../support/mailbox';
import { postForm } from '../support/people';
import { personalIn, submission } from '../support/submission';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk());
});
afterAll(() => w.stop());

const wrong = 'siti@example.id';
const right = 'siti.benar@example.id';
const alive = 'hidup@example.id';
const pathOf = (caseId: string) => `/meja/permohonan/${caseId}`;
const linkTo = (mailbox: string, kind: string) =>
  w.mails
    .filter(({ to }) => to === mailbox)
    .flatMap((mail) => linksIn(mail))
    .findLast((link) => link.includes(`/${kind}/`));
const fieldsOf = async (caseId: string) => {
  const [, seq = ''] = /name="seq" value="(\d+)"/.exec(await desk.page(pathOf(caseId))) ?? [];
  return {
    seq,
    'correct.email': right,
    'correct.phone': '0812-3456-7890',
    'correct.verified': 'telepon',
    'correct.reason': 'Salah ketik, dipastikan lewat telepon kantor.',
  };
};
const applicants = (link: string) => applicantPages(w.deps).request(new URL(link).pathname);

it('begins with the contact as it is recorded', async () => {
  const { caseId } = await w.submit();
  expect(await desk.page(pathOf(caseId))).toMatch(
    /Perbaiki kontak pemohon[\s\S]*name="correct\.email"[^>]*value="siti@example\.id"/,
  );
});

describe('a corrected address', () => {
  let caseId: string;
  let former: string;
  let tracking: string;
  let answer: Response;
  beforeAll(async () => {
    ({ caseId } = await w.submit(submission()));
    former = linkTo(wrong, 'pemohon')!;
    tracking = linkTo(wrong, 'lacak')!;
    answer = await desk.post(`${pathOf(caseId)}/kontak`, await fieldsOf(caseId));
  });

  it('is told at the desk, with who corrected it, how it was verified and why', async () => {
    expect(answer.headers.get('location')).toBe(`${pathOf(caseId)}?hasil=kontak`);
    const html = await desk.page(`${pathOf(caseId)}?hasil=kontak`);
    expect(html).toContain('Alamat surel pemohon sudah diganti.');
    expect(html).toMatch(
      /Kontak pemohon diperbaiki: siti\.benar@example\.id[\s\S]*Telepon dengan OPD[\s\S]*Salah ketik/,
    );
    expect(html.replaceAll('<wbr/>', '')).toContain(`0812-3456-7890, ${right}`);
  });

  it('ends the link that a stranger may have, which tells them nothing', async () => {
    const gone = await applicants(former);
    expect(gone.status).toBe(410);
    const html = await gone.text();
    expect(html).toContain('Alamat surel permohonan ini sudah diganti');
    expect(html).not.toMatch(/siti@|siti\.|Siti|Perizinan|Perbaikan tercatat/);
  });

  it('opens the case from the link that the new address got', async () => {
    const page = await applicants(linkTo(right, 'pemohon')!);
    expect(page.status).toBe(200);
    const html = (await page.text()).replaceAll('<wbr/>', '');
    expect(html).toMatch(/Kontak pemohon diperbaiki sekretariat[\s\S]*Salah ketik/);
    expect(html).toContain(right);
  });

  it('leaves the tracking page, which shows nothing about a person', async () => {
    expect((await trackCase(w.deps).request(new URL(tracking).pathname)).status).toBe(200);
    expect(linkTo(right, 'lacak')).toBe(tracking);
  });

  it('is the one that a lost link is mailed to', async () => {
    const { requestNumber } = (await w.view(caseId)).head;
    const count = () => w.mails.length;
    const before = count();
    await renewLostLink(w.deps, { requestNumber, mailbox: w.deps.ids.digest(wrong) });
    expect(count()).toBe(before);
    await renewLostLink(w.deps, { requestNumber, mailbox: w.deps.ids.digest(right) });
    expect(w.mails.at(-1)?.to).toBe(right);
  });

  it('stands in a whole chain whose events name nobody', async () => {
    const { head, events, forms } = await w.dossier(caseId);
    expect(chainFaults(head, events, forms, w.deps.ids.digest)).toEqual([]);
    for (const personal of [...personalIn(submission()), '@', 'ketik'])
      expect(JSON.stringify([head, events])).not.toContain(personal);
  });
});

it('records a correction once that is sent again from the same page', async () => {
  const { caseId } = await w.submit(submission());
  const fields = await fieldsOf(caseId);
  expect((await desk.post(`${pathOf(caseId)}/kontak`, fields)).status).toBe(303);
  const mails = w.mails.length;
  expect((await desk.post(`${pathOf(caseId)}/kontak`, fields)).status).toBe(303);
  expect(w.mails).toHaveLength(mails);
});

describe('a correction from a page older than another correction', () => {
  const post = (caseId: string, fields: Record<string, string>) => desk.post(`${pathOf(caseId)}/kontak`, fields);
  const contactOf = async (caseId: string) => newestRequest((await w.dossier(caseId)).forms).contact;
  /** The page shows the first address; another administrator corrects it to `right`. */
  const overtake = async () => {
    const { caseId } = await w.submit(submission());
    const fields = await fieldsOf(caseId);
    await post(caseId, fields);
    return { caseId, fields: { ...fields, 'correct.email': wrong, 'correct.reason': 'Nomor telepon berganti.' } };
  };

  it('keeps the corrected address that its author left as shown', async () => {
    const { caseId, fields } = await overtake();
    expect((await post(caseId, { ...fields, 'correct.phone': '0254-200123' })).status).toBe(303);
    expect(await contactOf(caseId)).toMatchObject({ email: right, phone: '0254-200123' });
  });

  it('shows the corrected address in the form where another field is wrong', async () => {
    const { caseId, fields } = await overtake();
    const html = await (await post(caseId, { ...fields, 'correct.phone': '' })).text();
    expect(html).toMatch(/name="correct\.email"[^>]*value="siti\.benar@example\.id"/);
  });

  it('asks about an address that both changed, and keeps the typed one', async () => {
    const { caseId, fields } = await overtake();
    const refused = await post(caseId, { ...fields, 'correct.email': 'lain@example.id' });
    expect(refused.status).toBe(400);
    expect((await refused.text()).replaceAll('<wbr/>', '')).toMatch(
      /Surel pemohon baru saja diubah menjadi siti\.benar@example\.id[\s\S]*<details class="act" open[^>]*><summary>Perbaiki kontak pemohon<[\s\S]*value="lain@example\.id"/,
    );
    expect((await contactOf(caseId)).email).toBe(right);
  });

  it('asks also where another field is wrong', async () => {
    const { caseId, fields } = await overtake();
    const refused = await post(caseId, { ...fields, 'correct.email': 'lain@example.id', 'correct.reason': '' });
    expect(await refused.text()).toContain('Surel pemohon baru saja diubah');
  });

  it('replaces the address where its author saves again', async () => {
    const { caseId, fields } = await overtake();
    const [, seq = ''] = /name="seq" value="(\d+)"/.exec(await desk.page(pathOf(caseId))) ?? [];
    expect((await post(caseId, { ...fields, seq, 'correct.email': 'lain@example.id' })).status).toBe(303);
    expect((await contactOf(caseId)).email).toBe('lain@example.id');
  });
});

it('gives back what was typed where the request closed meanwhile', async () => {
  const { caseId } = await w.submit(submission());
  const fields = await fieldsOf(caseId);
  const kadis = new URL(linkTo('kadis@example.id', 'putusan')!).pathname;
  expect((await postForm(w, kadis, answerOf.reject)).status).toBe(303);
  const refused = await desk.post(`${pathOf(caseId)}/kontak`, fields);
  expect(refused.status).toBe(409);
  expect((await refused.text()).replaceAll('<wbr/>', '')).toMatch(
    /Surel pemohon: siti\.benar@example\.id[\s\S]*Alasan: Salah ketik, dipastikan/,
  );
});

it('says the field of an address that is not one, and keeps all that was typed', async () => {
  const { caseId } = await w.submit(submission());
  const answer = await desk.post(`${pathOf(caseId)}/kontak`, { ...(await fieldsOf(caseId)), 'correct.email': 'siti@' });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/Surel pemohon tidak benar[\s\S]*value="siti@"[\s\S]*dipastikan lewat telepon/);
});

it('answers the same correction sent several times at once alike, and mails it once', async () => {
  const { caseId } = await w.submit(submission());
  const fields = await fieldsOf(caseId);
  const before = w.mails.length;
  const answers = await Promise.all([1, 2, 3].map(() => desk.post(`${pathOf(caseId)}/kontak`, fields)));
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual(
    Array(3).fill(`${pathOf(caseId)}?hasil=kontak`),
  );
  expect(w.mails.slice(before).map(({ to }) => to)).toEqual([right, wrong]);
});

it('tells the former address once where a decision comes at the same time', async () => {
  const { caseId } = await w.submit(submission());
  const fields = await fieldsOf(caseId);
  const before = w.mails.length;
  const kadis = new URL(linkTo('kadis@example.id', 'putusan')!).pathname;
  await Promise.all([desk.post(`${pathOf(caseId)}/kontak`, fields), postForm(w, kadis, answerOf.accept)]);
  expect(w.mails.slice(before).filter(({ to }) => to === wrong)).toHaveLength(1);
  expect((await w.view(caseId)).head.pending ?? []).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/mailbox/)]),
  );
});

it('shows at the desk the note that a return told the applicant', async () => {
  const { caseId } = await w.submit(submission());
  const kadis = new URL(linkTo('kadis@example.id', 'putusan')!).pathname;
  await postForm(w, kadis, { outcome: 'return', reason: 'Lengkapi.', note: 'Hubungi Bu Ani.' });
  expect(await desk.page(pathOf(caseId))).toContain('. Alasan: Lengkapi. Catatan: Hubungi Bu Ani.');
});

describe('a closed request whose applicant is out of reach', () => {
  const dead = 'mati@example.id';
  let caseId: string;
  let secretariat: string;
  beforeAll(async () => {
    const request = submission();
    ({ caseId } = await w.submit({ ...request, contact: { ...request.contact, email: dead } }));
    const kadis = new URL(linkTo('kadis@example.id', 'putusan')!).pathname;
    await noteBounce(w.deps)(bounceNotice('Bounce', dead, undefined, { [caseTag]: [caseId] }));
    await postForm(w, kadis, answerOf.reject);
    await w.machine.idle();
    secretariat = w.mails.findLast(({ to }) => to === 'sekretariat@example.id')?.text ?? '';
  });

  it('tells the secretariat the ways that the page of the request offers', async () => {
    expect(secretariat).toMatch(/perbaiki kontaknya pada halaman permohonan ini[\s\S]*kirim ulang tautannya/);
    const html = await desk.page(pathOf(caseId));
    expect(html).toMatch(/Surel pemohon tidak sampai[\s\S]*mati@example\.id[\s\S]*Perbaiki kontak pemohon/);
    expect(html).not.toContain(`${pathOf(caseId)}/tautan`);
  });

  it('stands among the tasks of the desk, and on the page of officials with its request', async () => {
    expect(await desk.page('/meja')).toMatch(
      new RegExp(`Surel pemohon mati@example\\.id tidak sampai[\\s\\S]*${pathOf(caseId)}`),
    );
    expect(await desk.page('/meja/pejabat')).toContain(`href="${pathOf(caseId)}"`);
  });

  it('refuses a fresh link to that address, beside the field that corrects it', async () => {
    const { seq } = await fieldsOf(caseId);
    const answer = await desk.post(`${pathOf(caseId)}/tautan`, { seq });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/Tautan tidak dikirim[\s\S]*<details class="act" open/);
  });

  it('says after a correction of the telephone alone that the address is still out of reach', async () => {
    const fields = { ...(await fieldsOf(caseId)), 'correct.email': dead, 'correct.phone': '0254-200999' };
    const answer = await desk.post(`${pathOf(caseId)}/kontak`, fields);
    expect(await desk.page(locationOf(answer))).toMatch(/Surel ke alamatnya tetap tidak sampai/);
  });

  it('mails how it ended to the corrected address, in a whole chain', async () => {
    const answer = await desk.post(`${pathOf(caseId)}/kontak`, { ...(await fieldsOf(caseId)), 'correct.email': alive });
    expect(answer.headers.get('location')).toBe(`${pathOf(caseId)}?hasil=kontak`);
    const page = await applicants(linkTo(alive, 'pemohon')!);
    expect(page.status).toBe(200);
    expect(w.mails.findLast(({ to }) => to === alive)?.text).toContain('Permohonan ditolak');
    const { head, events, forms } = await w.dossier(caseId);
    expect(chainFaults(head, events, forms, w.deps.ids.digest)).toEqual([]);
    expect(await desk.page(pathOf(caseId))).toMatch(/Alamat lamanya, mati@example\.id/);
  });
});

it('mails the end of a closed request again once its mailbox is cleared', async () => {
  const request = submission();
  const { caseId } = await w.submit({ ...request, contact: { ...request.contact, email: 'penuh@example.id' } });
  const kadis = new URL(linkTo('kadis@example.id', 'putusan')!).pathname;
  await noteBounce(w.deps)(bounceNotice('Bounce', 'penuh@example.id'));
  await postForm(w, kadis, answerOf.reject);
  await w.machine.idle();
  await desk.post('/meja/pejabat', { action: 'surel-benar', email: 'penuh@example.id' });
  const { seq } = await fieldsOf(caseId);
  const answer = await desk.post(`${pathOf(caseId)}/tautan`, { seq });
  expect(answer.headers.get('location')).toBe(`${pathOf(caseId)}?hasil=terkirim`);
  const mail = w.mails.at(-1)!;
  expect(mail.to).toBe('penuh@example.id');
  expect(mail.text).toMatch(/Permohonan ditolak[\s\S]*\/pemohon\//);
});
