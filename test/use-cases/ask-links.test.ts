import { InvalidInput, TooMany } from '../../functions/domain/errors';
import { askLostLink } from '../../functions/use-cases/ask-lost-link';
import { askSignInLink } from '../../functions/use-cases/ask-sign-in-link';
import { unitDeps } from '../support/unit-deps';

const email = 'siti@example.id';
const form = { requestNumber: '12/APTIKA/XII/2026', email };

describe('ask for a lost link', () => {
  it('has it mailed apart, by a digest of the mailbox however that is written', async () => {
    const { deps, recorded } = unitDeps();
    await askLostLink(deps, { ...form, email: ` ${email.toUpperCase()}` }, undefined);
    expect(recorded.started).toEqual([
      ['mail-lost-link', { requestNumber: form.requestNumber, mailbox: deps.ids.digest(email) }],
    ]);
  });

  it.each([
    ['counts the network address of the asker', '203.0.113.7', [['address', '203.0.113.7']]],
    ['counts nobody where the address is unknown', undefined, []],
  ])('%s', async (_name, address, counted) => {
    const { deps, recorded } = unitDeps();
    await askLostLink(deps, form, address);
    expect(recorded.counted).toEqual(counted);
  });

  it('starts nothing for an address that asks too often', async () => {
    const { deps, recorded } = unitDeps({ counter: { count: () => Promise.reject(new TooMany(60)) } });
    await expect(askLostLink(deps, form, '203.0.113.7')).rejects.toThrow(TooMany);
    expect(recorded.started).toEqual([]);
  });

  it.each(['requestNumber', 'email'])('neither counts nor starts anything without %s', async (name) => {
    const { deps, recorded } = unitDeps();
    await expect(askLostLink(deps, { ...form, [name]: '' }, '203.0.113.7')).rejects.toThrow(InvalidInput);
    expect([recorded.counted, recorded.started]).toEqual([[], []]);
  });
});

describe('ask for a sign-in link', () => {
  it('has it mailed apart, by a digest of the mailbox however that is written', async () => {
    const { deps, recorded } = unitDeps();
    await askSignInLink(deps, { email: ` ${email.toUpperCase()}` });
    expect(recorded.started).toEqual([['mail-sign-in-link', { mailbox: deps.ids.digest(email) }]]);
  });

  it('starts nothing for what is no address', async () => {
    const { deps, recorded } = unitDeps();
    await expect(askSignInLink(deps, { email: 'siti@' })).rejects.toThrow(InvalidInput);
    expect(recorded.started).toEqual([]);
  });
});
