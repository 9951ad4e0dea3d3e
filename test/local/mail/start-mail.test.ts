import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Mail, startMail } from '../../../local/mail/start-mail';
import { startScript } from '../../support/child-script';
import { readMailbox } from '../../support/mailbox';
import { sendMail } from '../../support/send-mail';
import { tempFolder } from '../../support/temp-folder';

const HOLDER = join(import.meta.dirname, '..', 'children', 'hold-mail.ts');

let folder: Awaited<ReturnType<typeof tempFolder>>;
let mail: Mail | undefined;

beforeEach(async () => {
  folder = await tempFolder();
});

afterEach(async () => {
  await mail?.close();
  mail = undefined;
  await folder.remove();
});

const start = async (more: { keep?: number } = {}) => {
  mail = await startMail({ port: 0, directory: folder.path, ...more });
  return mail;
};
const texts = async (url: string) => (await readMailbox(url)).map(({ text }) => text);
const subjects = async (url: string) => (await readMailbox(url)).map(({ subject }) => subject);
const journal = () => readFile(join(folder.path, 'mail.jsonl'), 'utf8');

describe('startMail', () => {
  it('lists what the SES client sent, with all recipients, and tells who wants to know', async () => {
    const heard: string[] = [];
    mail = await startMail({ port: 0, directory: folder.path, onMail: ({ subject }) => heard.push(subject) });
    const to = ['a@example.go.id', 'b@example.go.id'];
    const { MessageId } = await sendMail(mail.endpoint, {
      to,
      subject: 'Disposisi "é"',
      html: '<p>&amp;</p>',
      text: 'isi',
    });
    expect(MessageId).toMatch(/^ses-/);
    expect(await readMailbox(mail.url)).toEqual([
      { to, subject: 'Disposisi "é"', html: '<p>&amp;</p>', text: 'isi', at: expect.any(Number) },
    ]);
    expect(heard).toEqual(['Disposisi "é"']);
  });

  it('has every answered mail again after a kill -9', async () => {
    const killed = await startScript<{ endpoint: string }>(HOLDER, [folder.path]);
    await sendMail(killed.ready.endpoint, { subject: 'satu' });
    await sendMail(killed.ready.endpoint, { subject: 'dua' });
    await killed.kill9();
    const { url, endpoint } = await start();
    expect(await subjects(url)).toEqual(['satu', 'dua']);
    expect(await (await fetch(url)).text()).toContain('dua');
    await sendMail(endpoint, { subject: 'tiga' });
    expect(await subjects(url)).toEqual(['satu', 'dua', 'tiga']);
  });

  it('drops a line that was torn while being written, and goes on', async () => {
    await sendMail((await start()).endpoint, { subject: 'satu' });
    await mail?.close();
    await appendFile(join(folder.path, 'mail.jsonl'), '{"messageId":"ses-to');
    await sendMail((await start()).endpoint, { subject: 'dua' });
    await mail?.close();
    expect(await subjects((await start()).url)).toEqual(['satu', 'dua']);
  });

  it('tells once which lines are damaged, and keeps the file as it was beside the mails that are left', async () => {
    const { endpoint } = await start();
    for (const subject of ['satu', 'dua', 'tiga']) await sendMail(endpoint, { subject });
    await mail?.close();
    const damaged = (await journal()).replace('"dua"', '"du\u0000');
    await writeFile(join(folder.path, 'mail.jsonl'), damaged);
    const errors = jest.spyOn(console, 'error').mockImplementation();
    expect(await subjects((await start()).url)).toEqual(['satu', 'tiga']);
    await mail?.close();
    expect(await subjects((await start()).url)).toEqual(['satu', 'tiga']);
    expect(errors.mock.calls).toEqual([
      [expect.stringMatching(/mail\.jsonl is damaged in line 2: .* kept as .*mail\.jsonl\.damaged-\d+/)],
    ]);
    errors.mockRestore();
    const copy = (await readdir(folder.path)).find((name) => name.includes('damaged'));
    expect(await readFile(join(folder.path, copy!), 'utf8')).toBe(damaged);
  });

  it('lists the mails since a time', async () => {
    const { endpoint, url } = await start();
    await sendMail(endpoint, { subject: 'satu' });
    const at = (await readMailbox(url))[0]!.at;
    const since = async (time: number) => (await (await fetch(`${url}store?since=${time}`)).json()).emails.length;
    expect([await since(at), await since(at + 1)]).toEqual([1, 0]);
  });

  it('keeps the newest mails only, in the list and on the disk', async () => {
    const { endpoint, url } = await start({ keep: 2 });
    for (const subject of ['1', '2', '3', '4', '5']) await sendMail(endpoint, { subject, text: `isi ${subject} „é”` });
    expect([await subjects(url), await texts(url)]).toEqual([
      ['4', '5'],
      ['isi 4 „é”', 'isi 5 „é”'],
    ]);
    expect((await journal()).trim().split('\n').length).toBeLessThan(4);
    await mail?.close();
    const again = await start({ keep: 2 });
    expect([await subjects(again.url), await texts(again.url)]).toEqual([
      ['4', '5'],
      ['isi 4 „é”', 'isi 5 „é”'],
    ]);
  });

  it('keeps no body in memory: what it shows is what the disk holds, after sending and after a start', async () => {
    const sent = await start();
    await sendMail(sent.endpoint, { text: 'isi satu' });
    await writeFile(join(folder.path, 'mail.jsonl'), (await journal()).replace('isi satu', 'isi lain'));
    expect(await texts(sent.url)).toEqual(['isi lain']);
    await sent.close();
    const { url } = await start();
    await writeFile(join(folder.path, 'mail.jsonl'), (await journal()).replace('isi lain', 'isi baru'));
    expect(await texts(url)).toEqual(['isi baru']);
  });

  it('takes mails also while its file can not be made smaller', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation();
    const { endpoint, url } = await start({ keep: 2 });
    await mkdir(join(folder.path, 'mail.jsonl.new'));
    for (const subject of ['1', '2', '3', '4', '5']) await sendMail(endpoint, { subject, text: `isi ${subject}` });
    expect([await subjects(url), await texts(url)]).toEqual([
      ['4', '5'],
      ['isi 4', 'isi 5'],
    ]);
    expect(errors).toHaveBeenCalledTimes(2);
    errors.mockRestore();
  });

  it('keeps every one of many mails sent at once', async () => {
    const { endpoint, url } = await start();
    const wanted = Array.from({ length: 30 }, (_, n) => `surat ${n}`);
    await Promise.all(wanted.map((subject) => sendMail(endpoint, { subject })));
    expect((await subjects(url)).toSorted()).toEqual(wanted.toSorted());
    expect((await journal()).trim().split('\n')).toHaveLength(30);
  });

  it('names MAIL_PORT when its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startMail({ port, directory: folder.path })).rejects.toThrow(
      new RegExp(`Port ${port}, meant for the mailbox, is in use.*MAIL_PORT`),
    );
    other.close();
  });
});
