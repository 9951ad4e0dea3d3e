import { systemIds } from '../../functions/adapters/system';
import { present } from '../../functions/domain/present';
import { chainFaults } from '../../functions/domain/case/chain';
import type { Deps } from '../../functions/ports/deps';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { overview } from '../../functions/http/official/overview';
import { submitRequest } from '../../functions/http/public/submit-request';
import { morningRound } from '../../functions/tasks/morning-round';
import { noteBounce } from '../../functions/tasks/note-bounce';
import { answerOf } from '../support/answers';
import { bounceNotice } from '../support/bounce-notice';
import { linksIn } from '../support/mailbox';
import { holder, testRoster } from '../support/office';
import { changeTestOffice } from '../support/office-changes';
import { submission } from '../support/submission';
import { sendForm } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeEach(async () => {
  w = await startWorld();
});
afterEach(() => w.stop());

const at = (wib: string) => {
  w.world.now = new Date(`${wib}+07:00`);
};
/** Returns the mails of a round, by recipient. */
const round = async (deps: Deps = w.deps) => {
  const before = w.mails.length;
  await morningRound(deps)();
  await w.machine.idle();
  return w.mails.slice(before);
};
const to = (mails: { to: string }[]) => mails.map((mail) => mail.to.split('@')[0]).sort();
const pathOf = (mail: { text: string; html: string }, part: string) =>
  new URL(linksIn(mail).find((link) => link.includes(part))!).pathname;
const newestPath = (part = '/putusan/') => pathOf(w.mails.filter(({ text }) => text.includes(part)).at(-1)!, part);
const post = async (path: string, fields: Record<string, string>, app = decideStep(w.deps)) => {
  w.world.now = new Date(w.world.now.getTime() + 1000);
  const answer = await sendForm(w, app, path, fields);
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
};

it('writes one mail a day to each person, with a link that decides, on working days only', async () => {
  at('2026-12-07T08:00:00');
  expect(await round()).toEqual([]);
  const [first, second] = [await w.submit(), await w.submit()];
  at('2026-12-08T08:00:00');
  const [mail, ...others] = await round();
  expect([mail!.to, others]).toEqual(['kadis@example.id', []]);
  for (const { requestNumber } of [first, second]) expect(mail!.text).toContain(`(${requestNumber})`);
  expect(mail!.text).toContain('Jatuh tempo hari ini');
  expect(await round()).toEqual([]);
  at('2026-12-12T08:00:00');
  expect(await round()).toEqual([]);
  at('2026-12-09T08:00:00');
  const late = await round();
  expect(to(late)).toEqual(['kadis']);
  expect(late[0]!.subject).toBe('2 permohonan menunggu Anda, 2 terlambat');
  at('2026-12-11T08:00:00');
  const later = await round();
  expect(to(later)).toEqual(['kadis', 'sekretariat']);
  const secretariats = later.find(({ to: email }) => email.startsWith('sekretariat'))!;
  expect(secretariats.text).toContain('terlambat 3 hari kerja, menunggu Kepala Dinas Diskominfo SP');
  expect(secretariats.text).not.toContain('/putusan/');
  const path = pathOf(
    later.find(({ to: email }) => email.startsWith('kadis'))!,
    '/putusan/',
  );
  expect((await post(path, answerOf.reject)).status).toBe(303);
});

it('reads no case again on a day whose round went through, and goes round again where one mail could not be sent', async () => {
  at('2026-12-07T09:00:00');
  await w.submit();
  at('2026-12-08T08:00:00');
  let count = 0;
  const work: Deps['work'] = {
    ...w.deps.work,
    waiting: (...args) => {
      count += 1;
      return w.deps.work.waiting(...args);
    },
  };
  const mailer = { send: () => Promise.reject(new Error('no mail today')) };
  await round({ ...w.deps, work, mailer });
  const once = count;
  await round({ ...w.deps, work });
  expect([once > 0, count]).toEqual([true, 2 * once]);
  await round({ ...w.deps, work });
  expect(count).toBe(2 * once);
  at('2026-12-09T08:00:00');
  expect(to(await round({ ...w.deps, work }))).toEqual(['kadis', 'sekretariat']);
});

it('never writes twice when a round breaks off, and tells the secretariat of whom it may have missed', async () => {
  at('2026-12-07T09:00:00');
  await w.submit();
  await w.submit();
  await post(newestPath(), answerOf.accept);
  at('2026-12-08T08:00:00');
  const sentBefore = w.mails.length;
  /** Dies after its first mail was sent, before it is recorded. */
  const dying: Deps = {
    ...w.deps,
    rounds: { ...w.deps.rounds, confirmSent: () => Promise.reject(new Error('killed')) },
    mailer: {
      send: async (mail) => {
        if (w.mails.length > sentBefore) throw new Error('killed');
        await w.deps.mailer.send(mail);
      },
    },
  };
  expect(await round(dying)).toHaveLength(1);
  expect(await round()).toEqual([]);
  expect(await w.deps.rounds.unconfirmed('2026-12-08')).toHaveLength(2);
  at('2026-12-09T08:00:00');
  const next = await round();
  expect(to(next)).toEqual(['kabid-aptika', 'kadis', 'sekretariat']);
  const { text: summary } = present(
    next.find(({ to: email }) => email.startsWith('sekretariat')),
    'the summary',
  );
  for (const title of ['Kepala Dinas Diskominfo SP', 'Kepala Bidang Aplikasi Informatika'])
    expect(summary).toContain(title);
  expect(await w.deps.rounds.unconfirmed('2026-12-09')).toEqual([]);
});

it('reminds an applicant at 3 and 7 working days and on the last day, carries what was missed, and ends the request after 30', async () => {
  at('2026-11-25T09:00:00');
  const body = await w.withPapers(submission(), 'surat-permohonan', 'spesifikasi-teknis');
  const submit = (some: object) =>
    submitRequest(w.deps).request('/api/requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(some),
    });
  expect((await submit(body)).status).toBe(201);
  await w.machine.idle();
  await post(newestPath(), answerOf.return);
  const days: [string, string[]][] = [
    ['2026-11-27', []],
    ['2026-12-01', ['siti']],
    ['2026-12-02', []],
    ['2026-12-07', ['siti']],
    ['2026-12-08', []],
  ];
  for (const [day, people] of days) {
    at(`${day}T08:00:00`);
    expect([day, to(await round())]).toEqual([day, people]);
  }
  const reminder = w.mails.at(-1)!;
  expect(reminder.subject).toBe('Pengingat: permohonan menunggu perbaikan Anda');
  const link = pathOf(reminder, '/pemohon/');
  expect((await applicantPages(w.deps).request(link)).status).toBe(200);
  at('2027-01-12T08:00:00');
  const [last, ...others] = await round();
  expect([last!.to, last!.subject, others]).toEqual([
    'siti@example.id',
    'Peringatan terakhir: permohonan menunggu perbaikan Anda',
    [],
  ]);
  expect(last!.text).toContain(
    'Kirim perbaikan paling lambat Selasa, 12 Januari 2027; sesudah itu permohonan kedaluwarsa',
  );
  expect(await round()).toEqual([]);
  at('2027-01-13T08:00:00');
  const [ending, ...rest] = await round();
  expect([ending!.to, ending!.subject, rest]).toEqual([
    'siti@example.id',
    expect.stringContaining('Permohonan kedaluwarsa'),
    [],
  ]);
  const dossier = await w.dossier(body.requestId);
  expect([dossier.head.status, await w.deps.workflow.state(dossier.head)]).toEqual(['kedaluwarsa', 'ended']);
  expect(chainFaults(dossier.head, dossier.events, dossier.forms, systemIds.digest)).toEqual([]);
  const letter = (await w.deps.cases.documents(body.requestId)).at(-1)!;
  expect([letter.kind, letter.audience, letter.number]).toEqual([
    'surat-kedaluwarsa',
    'applicant',
    `SPK-1/${dossier.head.requestNumber}`,
  ]);
  expect((await post(link, { outcome: 'withdraw', reason: 'x' }, applicantPages(w.deps))).status).toBe(409);
  const freed = await w.withPapers(submission({ subdomain: body.subdomain }), 'surat-permohonan');
  expect((await submit(freed)).status).toBe(201);
});

it('reminds one mailbox once a day of all that it holds back', async () => {
  at('2026-11-25T09:00:00');
  for (let n = 0; n < 2; n += 1) {
    await w.submit();
    await post(newestPath(), answerOf.return);
  }
  at('2026-11-30T08:00:00');
  const [mail, ...others] = await round();
  expect([mail!.to, others, linksIn(mail!).filter((link) => link.includes('/pemohon/')).length]).toEqual([
    'siti@example.id',
    [],
    2,
  ]);
});

it('warns of a year whose days off nobody entered, once a week', async () => {
  const warned = () => w.logged.filter((line) => line.includes('holidays-missing')).length;
  at('2027-12-01T08:00:00');
  expect(await round()).toEqual([]);
  expect(warned()).toBe(0);
  at('2027-12-06T08:00:00');
  const [mail] = await round();
  expect(warned()).toBe(1);
  expect([mail!.to, mail!.text]).toEqual([
    'sekretariat@example.id',
    expect.stringContaining('libur tahun 2028 belum diisi'),
  ]);
});

it('marks a mailbox that bounced or complained, and tells the secretariat instead of it', async () => {
  at('2026-12-07T09:00:00');
  await w.submit();
  const note = noteBounce(w.deps);
  await note(bounceNotice('Bounce', 'kadis@example.id', 'Transient'));
  await note(bounceNotice('Complaint', 'kadis@example.id', 'not-spam'));
  await note(bounceNotice('Complaint', 'kadis@example.id', 'auth-failure'));
  expect((await w.deps.office.current()).bounces).toEqual([]);
  await Promise.all([
    note(bounceNotice('Bounce', 'Kepala <KADIS@example.id>')),
    note(bounceNotice('Complaint', 'siti@example.id')),
  ]);
  await note(bounceNotice('Bounce', 'kadis@example.id'));
  const { bounces, version } = await w.deps.office.current();
  expect(bounces.map(({ email, kind }) => `${email} ${kind}`).sort()).toEqual([
    'kadis@example.id bounce',
    'siti@example.id complaint',
  ]);
  const events = await w.deps.office.events();
  expect([version, events.map(({ type, actor, subject }) => `${type} ${actor} ${subject}`).sort()]).toEqual([
    2,
    ['bounced sistem kadis', 'bounced sistem pemohon'],
  ]);
  at('2026-12-08T08:00:00');
  const [mail, ...others] = await round();
  expect([mail!.to, others]).toEqual(['sekretariat@example.id', []]);
  expect(mail!.text).toContain('surel kepada Kepala Dinas Diskominfo SP tidak sampai');
  await expect(note({ Records: [{ Sns: { Message: '{"eventType":"Delivery"}' } }] })).resolves.toEqual({});
  await expect(note({ Records: [{ Sns: { Message: '{"eventType":"Bounce"}' } }] })).rejects.toThrow();
  await expect(note({ Records: [{ Sns: { Message: 'no JSON' } }] })).rejects.toThrow();
});

it('tells the secretariat the news that an applicant out of reach would not hear', async () => {
  at('2026-12-07T09:30:00');
  const { requestNumber } = await w.submit();
  await noteBounce(w.deps)(bounceNotice('Bounce', 'siti@example.id'));
  const before = w.mails.length;
  await post(newestPath(), answerOf.reject);
  await w.machine.idle();
  const mails = w.mails.slice(before);
  expect(mails.map((mail) => mail.to)).toEqual(['sekretariat@example.id']);
  expect(mails[0]!.text).toContain('surel kepada pemohon tidak sampai');
  expect(mails[0]!.text).toContain(requestNumber);
});

it('shows an official all that waits and what they decided, and opens any of it by a fresh link', async () => {
  at('2026-12-07T09:00:00');
  const heads = [];
  for (let n = 0; n < 23; n += 1) {
    heads.push(await w.submit());
    if (n < 22) await post(newestPath(), answerOf.reject);
  }
  const [waiting, decided] = [heads.at(-1)!, heads[0]!];
  const mail = w.mails.filter(({ text }) => text.includes('/ringkasan/')).at(-1)!;
  const path = pathOf(mail, '/ringkasan/');
  const page = async (at: string) => (await overview(w.deps).request(at)).text();
  const first = await page(path);
  expect(first).toContain(waiting.requestNumber);
  expect(first).toContain('1 hari kerja lagi');
  expect(first).not.toContain(`(${decided.requestNumber})`);
  const next = /href="([^"]*lanjut=[^"]*)"/.exec(first)![1]!;
  expect((await page(next)).replaceAll(/<[^>]+>/g, ' ')).toMatch(
    new RegExp(`\\(${decided.requestNumber}\\)\\s+Disposisi Kepala Dinas: Ditolak, `),
  );
  for (const cursor of ['x', Buffer.from('{"pk":"case#x"}').toString('base64url')])
    expect(await page(`${path}?lanjut=${cursor}`)).not.toContain(`(${decided.requestNumber})`);
  const asked = (caseId: string) => post(path, { caseId }, overview(w.deps));
  expect([(await asked(decided.caseId)).status, (await asked('x')).status]).toEqual([409, 409]);
  const opened = await asked(waiting.caseId);
  const stepLink = present(opened.location, 'the link of the step');
  expect([opened.status, (await decideStep(w.deps).request(stepLink)).status]).toEqual([303, 200]);
  await changeTestOffice(w, ({ roster }) => ({
    roster: { ...roster, officials: [...testRoster.officials, holder('kadis', { id: 'kadis-2', from: '2026-12-07' })] },
  }));
  expect((await asked(waiting.caseId)).status).toBe(410);
  expect((await post(stepLink, answerOf.reject)).status).toBe(410);
});
