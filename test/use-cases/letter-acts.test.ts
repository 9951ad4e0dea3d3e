import { systemIds } from '../../functions/adapters/system';
import type { Transition } from '../../functions/domain/case/case';
import type { LinkRecord } from '../../functions/domain/case/records';
import { withdraw } from '../../functions/domain/case/decisions';
import { AlreadyDecided, InvalidInput, NotFound } from '../../functions/domain/errors';
import { numberLetter as numbered } from '../../functions/domain/letters/letter-acts';
import { lettersOf } from '../../functions/domain/letters/outgoing-letter';
import type { WholeCase } from '../../functions/ports/cases';
import { numberLetter } from '../../functions/use-cases/number-letter';
import { demandSameDocument } from '../../functions/use-cases/keep-signed';
import type { OpenedLetter } from '../../functions/use-cases/open-letter-link';
import { renewLetterLink } from '../../functions/use-cases/resend-letter-link';
import { sendLetterMails } from '../../functions/use-cases/send-letter-mails';
import { withdrawLetter } from '../../functions/use-cases/withdraw-letter';
import { decisions, play, requestOf } from '../support/dossier';
import { at, letterCase, number } from '../support/letter-case';
import { officeNow, unitDeps, unitNow } from '../support/unit-deps';
import { withLetters } from '../support/with-letters';

withLetters({ loop: true });

const refusedCase = (): WholeCase => {
  const { dossier, events } = play(requestOf(), decisions.reject);
  return { ...dossier, events: [...events.values()], documents: [] };
};
const of = 2;
const after = (before: WholeCase, { head, event, form }: Transition): WholeCase => ({
  ...before,
  head,
  events: [...before.events, event],
  forms: form ? [...before.forms, form] : before.forms,
});
const begin = (dossier = refusedCase()) => {
  let now = dossier;
  const applied: Transition[] = [];
  const links: LinkRecord[] = [];
  const unit = unitDeps({
    cases: {
      apply: async (transition) => {
        applied.push(transition);
        now = after(now, transition);
      },
      putLink: async (link) => void links.push(link),
      dossier: async () => now,
      view: async () => now,
      updatePending: async (_head, pending) => {
        now = { ...now, head: { ...now.head, pending: [...pending] } };
        return true;
      },
    },
  });
  const by = (input: Record<string, string> = {}) => ({
    administrator: 'admin-1',
    office: unit.recorded.office,
    input,
  });
  return { ...unit, dossier, applied, links, by, now: () => now };
};
const entry = { 'outgoing.number': '555/12', 'outgoing.date': '2026-11-30' };

describe('number a letter', () => {
  it('records number, day and signatory, has the version made, and mails the signatory once', async () => {
    const { deps, recorded, applied, links, dossier, by, now } = begin();
    await numberLetter(deps, dossier, of, by(entry));
    expect(applied.map(({ event }) => [event.type, event.holder])).toEqual([['numbered', 'kadis']]);
    expect(recorded.started.map(([name]) => name)).toEqual(['issue-documents']);
    expect(recorded.mails.map(({ to }) => to)).toEqual(['kadis@example.id']);
    expect(links).toMatchObject([{ kind: 'signatory', official: 'kadis', letter: of }]);
    await sendLetterMails(deps, now().head.caseId);
    expect(recorded.mails).toHaveLength(1);
  });

  it('keeps the entry where its mail fails, and the mail stays due', async () => {
    const { deps, applied, dossier, by, now } = begin();
    const mailer = {
      send: async () => {
        throw new Error('down');
      },
    };
    await numberLetter({ ...deps, mailer }, dossier, of, by(entry));
    expect(applied).toHaveLength(1);
    expect(now().head.pending?.some((work) => work.endsWith(':sign'))).toBe(true);
  });

  it('asks for a holder first where nobody could sign', async () => {
    const { deps, dossier, by } = begin();
    const { roster, ...rest } = officeNow();
    const office = { ...rest, roster: { ...roster, officials: [] } };
    const refused = numberLetter(deps, dossier, of, { ...by(entry), office });
    await expect(refused).rejects.toMatchObject({ gaps: [{ message: expect.stringContaining('belum terisi') }] });
  });

  it('knows no letter that was never decided', async () => {
    const { deps, dossier, by } = begin();
    await expect(numberLetter(deps, dossier, 1, by(entry))).rejects.toThrow(NotFound);
  });
});

it('tells the secretariat where the signatory can not be reached', async () => {
  const dossier = refusedCase();
  const moment = { now: unitNow, digest: systemIds.digest };
  const [letter] = lettersOf(dossier);
  const start = after(
    dossier,
    numbered(dossier, letter!, { number: '1', date: '2026-11-30', holder: 'kadis' }, 'admin-1', moment),
  );
  const { deps, recorded } = begin(start);
  const bounces = [{ email: 'kadis@example.id', kind: 'bounce' as const, at: '2026-11-01T00:00:00Z' }];
  const office = { ...deps.office, recent: async () => ({ ...recorded.office, bounces }) };
  await sendLetterMails({ ...deps, office }, start.head.caseId);
  expect(recorded.mails.map(({ to }) => to)).toEqual(['sekretariat@example.id']);
});

it('gives no new signatory a letter that nobody waits for, though its former one asks for a link', async () => {
  const c = letterCase(decisions.return);
  number(c);
  c.take(withdraw(c.dossier(), 'Tidak jadi', at(6)));
  const dossier = { ...c.dossier(), ...c.source() };
  const { deps, recorded, applied } = begin(dossier);
  const { roster, ...rest } = recorded.office;
  const officials = roster.officials.map((one) => (one.id === 'kadis' ? { ...one, id: 'kadis-baru' } : one));
  const opened: OpenedLetter = {
    secret: 'x',
    link: {
      kind: 'signatory',
      hash: 'x',
      caseId: c.dossier().head.caseId,
      letter: of,
      address: 'x',
      official: 'kadis',
      createdAt: '',
      expiresAt: '',
    },
    dossier,
    letter: c.letter(),
    office: { ...rest, roster: { ...roster, officials } },
    access: 'replaced',
    signer: 'Kepala Dinas',
  };
  await expect(renewLetterLink(deps, opened)).rejects.toThrow(AlreadyDecided);
  expect(applied).toEqual([]);
});

it('asks why a letter is withdrawn', async () => {
  const { deps, dossier, by, applied } = begin();
  await expect(withdrawLetter(deps, dossier, of, by({}))).rejects.toThrow(InvalidInput);
  await withdrawLetter(deps, dossier, of, by({ 'takeback.reason': 'Salah kirim' }));
  expect(applied.map(({ event }) => event.type)).toEqual(['letter-withdrawn']);
});

describe('a signed PDF', () => {
  const document = { number: 'SPN-1/12/PAB', title: 'Surat', key: 'documents/1' };
  const file = { key: 'k', name: 'a.pdf', type: 'application/pdf' };
  const demand = (readings: string[], isSealed: boolean, isCompared: boolean) =>
    demandSameDocument({ readPdf: async () => ({ readings, isSealed }) }, { document, isCompared }, file);
  const [same, other] = [['… SPN-1/12/PAB'], ['dengan nomor yang kami dan untuk SPN-2/13/PAB']];

  it.each<[string, string[], boolean, boolean, object]>([
    ['of the document', same, true, false, {}],
    [
      'of the document without electronic signature, which its sender states is signed,',
      same,
      false,
      true,
      { unsealed: true },
    ],
    ['without readable text, which its sender compared,', [], false, true, { unread: true }],
  ])('%s is taken', async (_name, readings, isSealed, isCompared, expected) =>
    expect(await demand(readings, isSealed, isCompared)).toEqual(expected),
  );

  it.each<[string, string[], boolean, RegExp]>([
    ['without readable text', [], true, /tidak dapat dibaca sistem/],
    ['without electronic signature', same, false, /tidak memuat tanda tangan elektronik/],
  ])('%s needs the statement of its sender', async (_name, readings, isSealed, message) =>
    expect(demand(readings, isSealed, false)).rejects.toMatchObject({
      gaps: [{ field: 'compared', message: expect.stringMatching(message) }],
    }),
  );

  it('of another document is refused beside its field', async () =>
    expect(demand(other, true, true)).rejects.toMatchObject({ gaps: [{ field: 'attachments.0' }] }));
});
