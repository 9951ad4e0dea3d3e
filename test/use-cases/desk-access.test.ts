import type { DeskSession, ExportRecord, SignInLink } from '../../functions/domain/office/desk-access';
import { InvalidInput } from '../../functions/domain/errors';
import { mailSignInLink } from '../../functions/use-cases/mail-sign-in-link';
import { requestExport } from '../../functions/use-cases/request-export';
import { isSignInOpen, signIn } from '../../functions/use-cases/sign-in';
import { unitDeps, unitNow } from '../support/unit-deps';

const later = '2026-12-01T02:10:00.000Z';
const link = (change: Partial<SignInLink> = {}): SignInLink => ({
  hash: 'h',
  administrator: 'admin-1',
  expiresAt: later,
  ...change,
});

describe('mail a sign-in link', () => {
  const begin = (mayMail = true) => {
    const saved: SignInLink[] = [];
    const desk = { mayMail: async () => mayMail, saveSignIn: async (one: SignInLink) => void saved.push(one) };
    return { ...unitDeps({ desk }), saved };
  };

  it('mails an administrator a link that is stored by its hash', async () => {
    const { deps, recorded, saved } = begin();
    await mailSignInLink(deps, deps.ids.digest('sekretariat@example.id'));
    expect(recorded.mails.map(({ to }) => to)).toEqual(['sekretariat@example.id']);
    const [, secret = ''] = /masuk\/([\w-]+)/.exec(`${recorded.mails[0]?.text}`) ?? [];
    expect(saved.map(({ hash }) => hash)).toEqual([deps.ids.digest(secret)]);
  });

  it.each([
    ['nothing to a stranger', 'lain@example.id', true],
    ['nothing beyond a mailbox limit', 'sekretariat@example.id', false],
  ])('mails %s', async (_name, email, mayMail) => {
    const { deps, recorded, saved } = begin(mayMail);
    await mailSignInLink(deps, deps.ids.digest(email));
    expect(recorded.mails).toEqual([]);
    expect(saved).toEqual([]);
  });

  it('only logs a mail that was not sent', async () => {
    const { deps, recorded } = begin();
    const send = async () => {
      throw new Error('down');
    };
    await mailSignInLink({ ...deps, mailer: { send } }, deps.ids.digest('sekretariat@example.id'));
    expect(recorded.logged).toEqual(['mail-failed']);
  });
});

describe('sign in', () => {
  const begin = (used: SignInLink | undefined) => {
    const sessions: DeskSession[] = [];
    const desk = {
      signIn: async () => used,
      useSignIn: async () => used,
      saveSession: async (session: DeskSession) => void sessions.push(session),
    };
    return { ...unitDeps({ desk }), sessions };
  };

  it('opens a session of eight hours', async () => {
    const { deps, sessions } = begin(link());
    const secret = await signIn(deps, 's');
    expect(sessions).toEqual([
      { hash: deps.ids.digest(secret!), administrator: 'admin-1', expiresAt: '2026-12-01T10:00:00.000Z' },
    ]);
  });

  it.each([
    ['an unknown link', undefined],
    ['a link that ended', link({ expiresAt: unitNow.toISOString() })],
    ['a link of somebody who was removed', link({ administrator: 'admin-9' })],
  ])('opens no session by %s', async (_name, used) => {
    const { deps, sessions } = begin(used);
    expect(await signIn(deps, 's')).toBeUndefined();
    expect(sessions).toEqual([]);
  });

  it.each([
    ['open', link(), true],
    ['ended', link({ expiresAt: unitNow.toISOString() }), false],
    ['unknown', undefined, false],
  ])('tells that a link is %s without using it', async (_name, stored, isOpen) => {
    expect(await isSignInOpen(begin(stored).deps, 's')).toBe(isOpen);
  });
});

describe('request an export', () => {
  const begin = () => {
    const saved: ExportRecord[] = [];
    return { ...unitDeps({ desk: { saveExport: async (record) => void saved.push(record) } }), saved };
  };

  it('records the period and has the files made', async () => {
    const { deps, recorded, saved } = begin();
    const exportId = await requestExport(deps, { 'period.from': '2026-01-01', 'period.to': '2026-11-30' });
    expect(saved).toEqual([{ exportId, from: '2026-01-01', to: '2026-11-30', requestedAt: unitNow.toISOString() }]);
    expect(recorded.started).toEqual([['export-register', { exportId }]]);
  });

  it('refuses more than a year', async () => {
    const { deps, saved } = begin();
    const period = { 'period.from': '2025-01-01', 'period.to': '2026-11-30' };
    await expect(requestExport(deps, period)).rejects.toThrow(InvalidInput);
    expect(saved).toEqual([]);
  });
});
