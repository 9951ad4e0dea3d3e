import { systemClock } from '../../../functions/adapters/system';
import { mailApi } from '../../../local/mail/mail-api';
import { type Mail, startMail } from '../../../local/mail/start-mail';
import { sendMail } from '../../support/send-mail';
import { tempFolder } from '../../support/temp-folder';

let folder: Awaited<ReturnType<typeof tempFolder>>;
let mail: Mail;

beforeAll(async () => {
  folder = await tempFolder();
  mail = await startMail({ port: 0, directory: folder.path });
});

afterAll(async () => {
  await mail.close();
  await folder.remove();
});

const machine = { clock: systemClock };
const many = Array.from({ length: 51 }, (_, n) => `orang${n}@example.go.id`);

describe('mailApi refuses in words that the SES client understands', () => {
  it.each([
    ['an empty sender', { from: '' }, 'InvalidParameterValue', /'From'/],
    ['a sender without a domain', { from: 'ajuan' }, 'InvalidParameterValue', /Missing final '@domain'/],
    ['an illegal recipient', { to: ['a b@example.go.id'] }, 'InvalidParameterValue', /Illegal address: a b@example/],
    ['a line break in an address', { to: ['a@b.id\nBcc: c@d.id'] }, 'InvalidParameterValue', /control/],
    ['no recipient', { to: [] }, 'InvalidParameterValue', /'To'/],
    ['too many recipients', { to: many }, 'MessageRejected', /exceeds 50/],
    ['no subject', { subject: '' }, 'MessageRejected', /subject/],
    ['no body', { text: '' }, 'MessageRejected', /body/],
  ])('%s', async (_, wrong, name, message) => {
    await expect(sendMail(mail.endpoint, wrong)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
      $metadata: { httpStatusCode: 400 },
    });
    expect(await (await fetch(`${mail.url}store`)).json()).toEqual({ templates: {}, emails: [] });
  });

  it('a mail that could not be kept, without saying why', async () => {
    const errors: unknown[] = [];
    const log = console.error;
    console.error = (...words) => errors.push(words);
    const app = mailApi({ ...machine, mails: () => [], accept: () => Promise.reject(new Error('disk full')) });
    const body = new URLSearchParams({
      Action: 'SendEmail',
      Source: 'a@b.id',
      'Destination.ToAddresses.member.1': 'c@d.id',
      'Message.Subject.Data': 'x',
      'Message.Body.Text.Data': 'y',
    });
    const answer = await app.request('/', { method: 'POST', headers: { authorization: 'AWS4' }, body });
    console.error = log;
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/<Type>Receiver<\/Type><Code>InternalFailure<\/Code>(?!.*disk full)/);
    expect(errors).toHaveLength(1);
  });

  it('a list that could not be read, and speaks of no mail', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation();
    const mails = () => {
      throw new Error('input/output error');
    };
    const answer = await mailApi({ ...machine, mails, accept: async () => undefined }).request('/store');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('The mailbox could not be read. Try again.');
    expect(errors).toHaveBeenCalledTimes(1);
    errors.mockRestore();
  });

  it('a time since when that is none', async () => {
    const answer = await fetch(`${mail.url}store?since=kemarin`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('whole seconds');
  });

  it('what some web page posts', async () => {
    const answer = await fetch(mail.endpoint, { method: 'POST', body: new URLSearchParams({ Action: 'SendEmail' }) });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<Code>MissingAuthenticationToken</Code>');
  });

  it('other actions, escaped', async () => {
    const body = new URLSearchParams({ Action: '<b>' });
    const answer = await fetch(mail.endpoint, { method: 'POST', headers: { authorization: 'AWS4' }, body });
    expect(await answer.text()).toMatch(/<Code>InvalidAction<\/Code><Message>.*&lt;b&gt;/);
  });
});
