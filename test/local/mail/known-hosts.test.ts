import { knownHosts } from '../../../local/mail/known-hosts';

const app = knownHosts('127.0.0.1');
app.get('/', (c) => c.text('mails'));

it.each(['http://localhost:8005/', 'http://127.0.0.1:8005/', 'http://[::1]:8005/'])(
  'shows the mails at %s',
  async (url) => {
    expect((await app.request(url)).status).toBe(200);
  },
);

it.each(['http://evil.test:8005/', 'http://localhost.evil.test/', 'http://192.168.1.2:8005/'])(
  'shows nothing at %s, a name that others can make this machine answer to',
  async (url) => {
    const answer = await app.request(url);
    expect([answer.status, await answer.text()]).toEqual([421, 'The mailbox answers at localhost only.']);
  },
);
