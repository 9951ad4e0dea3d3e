import { profile } from '../../functions/domain/office/office-profile';
import { locationOf } from '../support/location-of';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GetExecutionHistoryCommand, ListExecutionsCommand } from '@aws-sdk/client-sfn';
import { apps } from '../support/apps';
import { answerOf } from '../support/answers';
import { deskOf } from '../support/desk';
import { linksIn } from '../support/mailbox';
import { newestPath, postForm } from '../support/people';
import { storedItems } from '../support/stored-items';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

/** Secrets that are recognisable wherever they appear. */
const personal = {
  contact: {
    name: 'Zubaedah Qwxyz',
    phone: '0817-9988-7766',
    email: 'zubaedah.qwxyz@example.id',
    position: 'Xilofonis',
  },
  agency: { name: 'Dinas Kwaluhu', head: { name: 'dr. Ombolata Zq', nip: '19620825 198704 2 001' } },
  application: { type: 'aplikasi', name: 'Aplikasi Vyrkolaks', summary: 'Ringkasan Tjemplang.' },
};
const secretTexts = ['Alasan Kripik', 'Catatan Gadogado', 'Nilai Onde-onde'] as const;
const words = [
  'Zubaedah',
  '9988-7766',
  '99887766',
  '9988 7766',
  'zubaedah.qwxyz',
  'Xilofonis',
  'Kwaluhu',
  'Ombolata',
  '1987042001',
  '198704 2 001',
  'Vyrkolaks',
  'Tjemplang',
  'Kripik',
  'Gadogado',
  'Onde-onde',
  'Pejabat kadis',
  'kadis@example.id',
  'sekretariat@example.id',
];

let w: World;
let failing = false;
let secrets: string[];
beforeAll(async () => {
  w = await startWorld();
  const { render } = w.deps.renderer;
  w.deps.renderer.render = async (...asked) => {
    if (!failing) return render(...asked);
    failing = false;
    throw new TypeError(`no paper for ${personal.contact.email}\nof ${personal.contact.name}`);
  };
  const body = await w.withPapers(submission(personal));
  const send = () =>
    apps.submitRequest(w.deps).request('/api/requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await send()).status).toBe(201);
  await w.machine.idle();
  const desk = deskOf(w);
  await desk.signIn();
  await desk.page('/meja?cari=Vyrkolaks');
  w.world.mailFails = true;
  expect((await postForm(w, newestPath(w), { ...answerOf.accept, note: secretTexts[1] })).status).toBe(303);
  w.world.mailFails = false;
  w.world.now = new Date(w.world.now.getTime() + 10 * 60_000);
  await w.tasks['redeliver-cases']!({});
  await w.machine.idle();
  for (const act of ['forward', 'conforms', 'no-integration', 'built'] as const) {
    // Apart from the state machine, and called by it.
    failing = act === 'forward' || act === 'built';
    expect((await postForm(w, newestPath(w), { ...answerOf[act], note: secretTexts[1] })).status).toBe(303);
  }
  secrets = [
    ...w.mails.flatMap((mail) => linksIn(mail)).flatMap((link) => /\/([\w-]{43})(?:\?|$)/.exec(link)?.[1] ?? []),
    desk.cookie().split('=')[1]!,
  ];
});
afterAll(() => w.stop());

const findsIn = (text: string) => [...words, ...secrets].filter((word) => text.includes(word));

it('has lived a whole life, and would find what it looks for', async () => {
  const found = Object.keys(await storedItems(w)).find((key) => key.endsWith(' head'))!;
  const [caseId = ''] = found.slice('case#'.length).split(' ');
  expect((await w.view(caseId)).head.status).toBe('selesai');
  expect(new Set(secrets).size).toBeGreaterThan(8);
  expect(findsIn(JSON.stringify(w.mails)).length).toBeGreaterThan(secrets.length);
});

it('writes no name, address, number or secret into the log', () => {
  const lines = w.logged.join('\n');
  for (const event of ['registered', 'opened', 'decided', 'mail-failed', 'issued', 'closed'])
    expect(lines).toContain(event);
  expect(findsIn(lines)).toEqual([]);
});

it('writes none into the histories of executions and their journal, also of a function that failed', async () => {
  const { executions } = await w.clients.sfn.send(
    new ListExecutionsCommand({ stateMachineArn: w.machine.stateMachineArn }),
  );
  const histories = await Promise.all(
    executions!.map(({ executionArn }) =>
      w.clients.sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 })),
    ),
  );
  const history = JSON.stringify(histories.map(({ events }) => events));
  expect(history).toContain('ExecutionSucceeded');
  const files = readdirSync(w.journals, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const journal = files.map((file) => readFileSync(path.join(file.parentPath, file.name), 'latin1')).join('\n');
  expect(journal).toContain('"');
  expect(history).toContain('TypeError');
  expect([findsIn(history), findsIn(journal)]).toEqual([[], []]);
});

it('stores no secret, and holds sign-in and session by their hash as well', async () => {
  const stored = JSON.stringify(await storedItems(w));
  expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
  const hashes = secrets.filter((secret) => stored.includes(w.deps.ids.digest(secret)));
  // A sign-in link can be used only once.
  expect(hashes.length).toBe(secrets.length - 1);
});

it('puts no secret into an address of somebody else, and sends no referrer from a page that has one', async () => {
  const [official, applicant] = [newestPath(w), newestPath(w, 'pemohon')];
  const pages = [
    await apps.decideStep(w.deps).request(official),
    await apps.overview(w.deps).request(official.replace('putusan', 'ringkasan')),
    await apps.applicantPages(w.deps).request(applicant),
  ];
  for (const page of pages) {
    expect([page.status, page.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    const html = await page.text();
    const addresses = [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(0);
    const help = `mailto:${profile.contact.email}`;
    // The picture of the tab is part of the page.
    for (const address of addresses.filter((each) => each !== help && !each.startsWith('data:image/')))
      expect(new URL(address, 'http://ajuan.test').origin).toBe('http://ajuan.test');
  }
  const [file] = /\/berkas\/[\w-]+/.exec(await (await apps.applicantPages(w.deps).request(applicant)).text())!;
  const download = locationOf(await apps.downloadFile(w.deps).request(`${applicant}${file}`));
  expect(findsIn(decodeURIComponent(download))).toEqual([]);
});
