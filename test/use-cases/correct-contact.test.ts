import type { Transition } from '../../functions/domain/case/case';
import { newestRequest } from '../../functions/domain/case/newest-request';
import { newestRevision } from '../../functions/domain/case/revision-changes';
import type { Dossier, PendingWork } from '../../functions/domain/case/records';
import { AlreadyDecided, InvalidInput } from '../../functions/domain/errors';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { correctContact } from '../../functions/use-cases/correct-contact';
import { sendPendingMails } from '../../functions/use-cases/send-pending-mails';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { testAdministrators, testRoster } from '../support/office';
import { unitDeps } from '../support/unit-deps';

const old = 'siti@example.id';
const right = 'siti.contoh@example.id';
const input = {
  'correct.email': right,
  'correct.phone': '0812-3456-7890',
  'correct.verified': 'telepon',
  'correct.reason': 'Salah ketik, sudah ditelepon.',
};
const bounced = (...mailboxes: string[]) => ({
  ...firstRecord(testRoster, testAdministrators),
  bounces: mailboxes.map((email) => ({ email, at: '2026-11-25T01:00:00.000Z', kind: 'bounce' as const })),
});

const begin = (acts: readonly Act[] = [], record = bounced()) => {
  const { dossier } = openNext(play(requestOf(), ...acts));
  const applied: Transition[] = [];
  const settled: (readonly PendingWork[])[] = [];
  const after = (): Dossier =>
    applied.reduce<Dossier>(
      (view, { head, form }) => ({ ...view, head, forms: form ? [...view.forms, form] : view.forms }),
      dossier,
    );
  const unit = unitDeps(
    {
      cases: {
        apply: async (transition) => void applied.push(transition),
        putLink: async () => undefined,
        updatePending: async (_head, pending) => settled.push(pending) > 0,
        dossier: async () => ({ ...after(), events: [], documents: [] }),
        view: async () => ({
          ...after(),
          head: { ...after().head, pending: [...(settled.at(-1) ?? after().head.pending ?? [])] },
        }),
      },
    },
    record,
  );
  const by = (change: Record<string, string> = {}) => ({
    administrator: 'admin-1',
    office: unit.recorded.office,
    input: { ...input, seq: `${dossier.head.seq}`, ...change },
  });
  return { ...unit, dossier, applied, settled, after, by };
};

describe('correct how an applicant is reached', () => {
  it('records who corrected it, why, and moves the mailbox on, so that older links end', async () => {
    const { deps, applied, dossier, by } = begin();
    await correctContact(deps, dossier, by());
    expect(applied.map(({ event, head }) => [event.type, event.actor, head.mailbox])).toEqual([
      ['contact-corrected', 'admin-1', dossier.head.mailbox + 1],
    ]);
    expect(applied[0]?.form?.data).toEqual({
      email: right,
      phone: '0812-3456-7890',
      verified: 'telepon',
      reason: 'Salah ketik, sudah ditelepon.',
    });
  });

  it('mails the new address its links, and the old one the number alone', async () => {
    const { deps, recorded, dossier, settled, by } = begin();
    await correctContact(deps, dossier, by());
    expect(recorded.mails.map(({ to }) => to)).toEqual([right, old]);
    const [fresh, former] = recorded.mails;
    expect(fresh?.text).toMatch(/\/pemohon\/secret-[\s\S]*\/lacak\//);
    expect(former?.text).toContain(dossier.head.requestNumber);
    const private_ = [right, 'Siti', 'Perizinan Klinik', 'Dinas Kesehatan', '005/123', 'ditelepon', 'http'];
    for (const fact of private_) expect(former?.html).not.toContain(fact);
    expect(settled.at(-1)).not.toEqual(expect.arrayContaining([expect.stringMatching(/mailbox/)]));
  });

  it('says until when a revision is awaited, which the applicant never heard', async () => {
    const { deps, recorded, dossier, by } = begin([decisions.return]);
    await correctContact(deps, dossier, by());
    expect(recorded.mails[0]?.subject).toMatch(/^Mohon perbaiki s\.d\. /);
    expect(recorded.mails[0]?.text).toContain('Alasan pengembalian oleh Kepala Dinas: Ringkasan belum jelas.');
  });

  it('mails nothing to an old address that mails do not reach', async () => {
    const { deps, recorded, dossier, by } = begin([], bounced(old));
    await correctContact(deps, dossier, by());
    expect(recorded.mails.map(({ to }) => to)).toEqual([right]);
  });

  it('keeps what could not be mailed pending, and tells each former address once', async () => {
    const { deps, recorded, dossier, applied, settled, after, by } = begin();
    const send = async () => {
      throw new Error('down');
    };
    await correctContact({ ...deps, mailer: { send } }, dossier, by());
    expect(settled.at(-1)).toEqual(expect.arrayContaining(['new-mailbox', `former-mailbox:${dossier.head.seq + 1}`]));
    const third = { 'correct.email': 'tiga@example.id', seq: `${applied[0]!.head.seq}` };
    await correctContact(deps, after(), by(third));
    expect(recorded.mails.map(({ to }) => to)).toEqual(['tiga@example.id', old, right]);
  });

  it('does not tell an address that is the applicant’s again', async () => {
    const { deps, recorded, dossier, applied, after, by } = begin();
    await correctContact({ ...deps, mailer: { send: () => Promise.reject(new Error('down')) } }, dossier, by());
    await correctContact(deps, after(), by({ 'correct.email': old, seq: `${applied[0]!.head.seq}` }));
    expect(recorded.mails.map(({ to }) => to)).toEqual([old, right]);
  });

  it('leaves links and mailboxes alone where only the telephone is another', async () => {
    const { deps, recorded, dossier, applied, after, by } = begin();
    await correctContact(deps, dossier, by({ 'correct.email': old, 'correct.phone': '0254-200123' }));
    expect([applied[0]?.head.mailbox, recorded.mails]).toEqual([dossier.head.mailbox, []]);
    expect(newestRequest(after().forms).contact.phone).toBe('0254-200123');
  });

  it('keeps the correction where its mails fail to start', async () => {
    const { deps, recorded, applied, dossier, by } = begin();
    const broken = () => Promise.reject(new Error('down'));
    await correctContact({ ...deps, cases: { ...deps.cases, dossier: broken } }, dossier, by());
    expect([applied.length, recorded.logged]).toEqual([1, ['delivery-failed']]);
  });
});

describe('a correction of a closed request', () => {
  it.each<[string, readonly Act[], RegExp]>([
    ['refused', [decisions.reject], /Permohonan ditolak[\s\S]*Sudah ada aplikasi serupa/],
    ['lapsed', [decisions.return, { lapse: 30 }], /Permohonan kedaluwarsa/],
    ['withdrawn', [{ withdraw: 'Batal.' }], /Permohonan dicabut/],
  ])('mails the new address how it ended, with a link: %s', async (_what, acts, end) => {
    const { deps, recorded, dossier, applied, by } = begin(acts, bounced(old));
    // The mails about the end were sent, and the applicant's went to the secretariat instead.
    await correctContact(deps, { ...dossier, head: { ...dossier.head, pending: [] } }, by());
    expect(recorded.mails.map(({ to }) => to)).toEqual([right]);
    expect(recorded.mails[0]?.text).toMatch(end);
    expect(recorded.mails[0]?.text).toMatch(/\/pemohon\/secret-/);
    expect(applied[0]?.head.status).toBe(dossier.head.status);
  });

  it('comes before its lift, whose mail then goes to the right address', () => {
    const correct = { email: right, phone: '0812', verified: 'telepon', reason: 'Salah ketik.' } as const;
    const { dossier } = play(requestOf(), decisions.return, { lapse: 30 }, { correct }, { lift: 'Salah alamat.' });
    expect([dossier.head.status, newestRequest(dossier.forms).contact.email]).toEqual(['menunggu-pemohon', right]);
  });
});

describe('a correction that is refused', () => {
  it.each([
    ['what is recorded already', { 'correct.email': old }, 'correct.email'],
    ['the same address in capitals', { 'correct.email': 'SITI@Example.id' }, 'correct.email'],
    ['the same address with an invisible character', { 'correct.email': '\u200Esiti@example.id' }, 'correct.email'],
    [
      'what is recorded, its telephone in another notation',
      { 'correct.email': old, 'correct.phone': '+62 812 3456 7890' },
      'correct.email',
    ],
    ['an address without a domain', { 'correct.email': 'siti@' }, 'correct.email'],
    ['an address of invisible characters', { 'correct.email': '\u200B\u3164' }, 'correct.email'],
    ['no telephone', { 'correct.phone': '' }, 'correct.phone'],
    ['no word on how it was verified', { 'correct.verified': '' }, 'correct.verified'],
    ['a reason of invisible characters', { 'correct.reason': '\u200B' }, 'correct.reason'],
    ['a reason of a dash', { 'correct.reason': '-' }, 'correct.reason'],
    ['an official’s mailbox', { 'correct.email': 'Kadis@example.id' }, 'correct.email'],
    ['an administrator’s mailbox', { 'correct.email': testAdministrators[0]!.email }, 'correct.email'],
    ['a mailbox that mails do not reach', { 'correct.email': 'mati@example.id' }, 'correct.email'],
  ])('names the field for %s', async (_what, change, field) => {
    const { deps, applied, dossier, by } = begin([], bounced('mati@example.id'));
    const refused = correctContact(deps, dossier, by(change));
    await expect(refused).rejects.toThrow(InvalidInput);
    await expect(refused).rejects.toMatchObject({ gaps: [{ field }] });
    expect(applied).toEqual([]);
  });

  it('takes an address as people paste it', async () => {
    const { deps, applied, dossier, by } = begin();
    await correctContact(deps, dossier, by({ 'correct.email': 'Siti <SITI.Contoh@example.id>\u200B' }));
    expect(applied[0]?.form?.data).toMatchObject({ email: right });
  });

  it.each<[string, Act]>([
    ['closed', decisions.reject],
    ['withdrawn', { withdraw: 'Batal.' }],
  ])('stands on a case that was %s meanwhile', async (_what, act) => {
    const { deps, applied, dossier, by } = begin([act]);
    await expect(correctContact(deps, dossier, by({ seq: '1' }))).rejects.toThrow(AlreadyDecided);
    expect(applied).toEqual([]);
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['is quiet about the same again', {}, true],
    ['is quiet about the same, pasted otherwise', { 'correct.email': ' SITI.contoh@example.id. ' }, true],
    ['refuses another address', { 'correct.email': 'lain@example.id' }, false],
    ['refuses the same for another reason', { 'correct.reason': 'Lewat surat.' }, false],
  ])('%s where somebody else corrected it meanwhile', async (_what, change, isQuiet) => {
    const { deps, applied, after, dossier, by } = begin();
    await correctContact(deps, dossier, by());
    const again = correctContact(deps, after(), by(change));
    if (isQuiet) expect(await again).toBe(true);
    else await expect(again).rejects.toMatchObject({ gaps: [{ field: 'correct.email' }] });
    expect(applied).toHaveLength(1);
  });
});

describe('after a correction', () => {
  const corrected = { correct: { email: right, phone: '0254-200123', verified: 'surat', reason: 'Salah ketik.' } };

  it('the request says the corrected contact until a revision says another', () => {
    const { dossier } = play(requestOf(), corrected, decisions.return);
    expect(newestRequest(dossier.forms).contact).toMatchObject({ email: right, phone: '0254-200123' });
    const { dossier: revised } = play(requestOf(), corrected, decisions.return, { revise: requestOf() });
    expect(newestRequest(revised.forms).contact.email).toBe(old);
  });

  it('is no change of the applicant’s revision', () => {
    const contact = { ...requestOf().contact, email: right, phone: '0254-200123' };
    const { dossier } = play(requestOf(), corrected, decisions.return, { revise: requestOf({ contact }) });
    expect(newestRevision(dossier.forms, String)?.changes).toEqual([]);
    expect(dossier.head.mailbox).toBe(2);
  });

  it('a decision before the mails went out keeps both: the link in its own mail, and the notice to the former mailbox', () => {
    const { dossier } = play(requestOf(), corrected, decisions.accept);
    expect(dossier.head.pending).toEqual(expect.arrayContaining(['applicant-link', 'former-mailbox:2']));
  });
});

describe('an applicant who changes their own address with a revision', () => {
  const contact = { ...requestOf().contact, email: right };
  const revised = (record = bounced()) => {
    const { dossier } = openNext(play(requestOf(), decisions.return, { revise: requestOf({ contact }) }));
    const unit = unitDeps(
      { cases: { putLink: async () => undefined, updatePending: async () => true, view: async () => undefined } },
      record,
    );
    return { ...unit, dossier };
  };

  it('has the former mailbox told once, and mails go to the new one', async () => {
    const { deps, recorded, dossier } = revised();
    await sendPendingMails(deps, {
      ...dossier,
      head: { ...dossier.head, pending: [...dossier.head.pending!, 'applicant'] },
    });
    expect(recorded.mails.map(({ to }) => to)).toEqual([right, old]);
    expect(recorded.mails[1]?.text).not.toContain(right);
  });

  it('tells no former mailbox that mails do not reach', async () => {
    const { deps, recorded, dossier } = revised(bounced(old));
    await sendPendingMails(deps, dossier);
    expect(recorded.mails).toEqual([]);
  });
});
