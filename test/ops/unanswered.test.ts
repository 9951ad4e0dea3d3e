import { nameUnanswered } from '../../local/ops/name-unanswered';
import { smoke } from '../../local/ops/commands/smoke';

const refuse: typeof fetch = async () => {
  throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:9') });
};

it('names the address that does not answer, and the setting that holds it', async () => {
  await expect(nameUnanswered({ 'http://a.test:1': '--url' }, refuse)('http://a.test:1/api/x')).rejects.toThrow(
    'Nothing answers at http://a.test:1, which --url names: connect ECONNREFUSED 127.0.0.1:9',
  );
});

it('names PUBLIC_URL for an address that the office itself gave', async () => {
  await expect(nameUnanswered({ 'http://a.test': '--url' }, refuse)('http://ajuan.test/lacak/x')).rejects.toThrow(
    /^Nothing answers at http:\/\/ajuan\.test, which the office's PUBLIC_URL names: /,
  );
});

it('names the address of a trial that does not answer', async () => {
  await expect(smoke({ url: 'http://a.test', mail: 'x@example.id', send: refuse })).rejects.toThrow(
    'Nothing answers at http://a.test, which --url names',
  );
});
