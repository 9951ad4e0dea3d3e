import { systemIds } from '../../functions/adapters/system';
import { chainFaults } from '../../functions/domain/case/chain';
import { lift } from '../../functions/domain/case/moves';
import type { CaseEvent, DocumentRecord } from '../../functions/domain/case/records';
import type { Transition } from '../../functions/domain/case/case';
import { documentFaults } from '../../functions/domain/documents/document-faults';
import { verifiedDocument } from '../../functions/domain/documents/verified-document';
import { Taken } from '../../functions/domain/errors';
import { issue } from '../../functions/domain/documents/issuing';
import { filesOf } from '../../functions/domain/files/case-file';
import {
  entryGaps,
  numberKey,
  numberLetter,
  reissueLetter,
  signLetter,
  withdrawLetter,
} from '../../functions/domain/letters/letter-acts';
import { compareText } from '../../functions/domain/letters/same-document';
import { lettersOf, type OutgoingLetter } from '../../functions/domain/letters/outgoing-letter';
import { signerNow, signingPost } from '../../functions/domain/letters/signing';
import { type Act, decisions, documentsOf, play, requestOf } from '../support/dossier';
import { textsOf } from '../support/document-text';
import { testRoster } from '../support/office';
import { changeProfile } from '../support/change-profile';
import { withLetters } from '../support/with-letters';
import type { Dossier } from '../../functions/domain/case/records';

withLetters({ loop: true });
const at = (day: number) => ({ now: new Date(Date.UTC(2026, 11, day, 2)), digest: systemIds.digest });
const file = { key: 'files/signed', sha256: 'cd'.repeat(32), size: 9 };

/** A case whose documents are issued, and which goes on by transitions. */
const caseOf = (...acts: Act[]) => {
  const story = play(requestOf(), ...acts);
  let dossier: Dossier = story.dossier;
  let documents: DocumentRecord[] = [];
  const events = story.events;
  const take = ({ head, step, event, form, document }: Omit<Transition, 'before'>): void => {
    events.set(event.seq, event);
    const steps = step
      ? [...dossier.steps.filter((one) => one.round !== step.round || one.step !== step.step), step]
      : dossier.steps;
    dossier = { head, steps, forms: form ? [...dossier.forms, form] : dossier.forms };
    if (document) documents = [...documents.filter(({ documentId }) => documentId !== document.documentId), document];
  };
  const issueAll = () => {
    for (const model of documentsOf({ dossier, events })) {
      if (documents.some(({ documentId }) => documentId === model.documentId)) continue;
      const { blocks: _b, signatory: _s, annex: _a, below: _c, letterhead: _l, layout: _y, ...record } = model;
      take(issue(dossier, { ...record, ...file, sha256: systemIds.digest(model.documentId) }, false, at(10)));
    }
  };
  issueAll();
  const listed = (): CaseEvent[] => [...events.values()].sort((a, b) => a.seq - b.seq);
  const source = () => ({ events: listed(), forms: dossier.forms, documents });
  const letter = (): OutgoingLetter => lettersOf(source()).at(-1)!;
  return { take, issueAll, source, letter, story, dossier: () => dossier, documents: () => documents };
};
const entry = { number: '555/12-Diskominfo', date: '2026-12-02', holder: 'kadis' };

type Case = ReturnType<typeof caseOf>;
const number = (c: Case, change = {}) => {
  c.take(numberLetter(c.dossier(), c.letter(), { ...entry, ...change }, 'admin-1', at(3)));
  c.issueAll();
};
const sign = (c: Case) => c.take(signLetter(c.dossier(), c.letter(), file, 'kadis', 2, at(4)));
const takeBack = (c: Case) => c.take(withdrawLetter(c.dossier(), c.letter(), 'Salah kirim', 'admin-1', at(4)));
const again = (c: Case) => c.take(reissueLetter(c.dossier(), c.letter(), undefined, 'admin-1', at(5)));
const replace = (c: Case) =>
  c.take(reissueLetter(c.dossier(), c.letter(), { reason: 'Nomornya keliru', copies: 2 }, 'admin-1', at(5)));
const anew = (c: Case) => number(c, { number: '556/12-Diskominfo' });

describe('states', () => {
  it.each<[string, Act[], ((c: Case) => void)[], string]>([
    ['refused', [decisions.reject], [], 'draft'],
    ['returned', [decisions.return], [], 'draft'],
    ['lapsed', [decisions.return, { lapse: 30 }], [], 'draft'],
    ['not recommended', [decisions.accept, decisions.forward, decisions.doesNotConform], [], 'draft'],
    ['numbered', [decisions.reject], [number], 'numbered'],
    ['numbered anew', [decisions.reject], [number, (c) => number(c, { number: '556' })], 'numbered'],
    ['signed', [decisions.reject], [number, sign], 'signed'],
    ['withdrawn as a draft', [decisions.reject], [takeBack], 'withdrawn'],
    ['withdrawn with its number', [decisions.reject], [number, takeBack], 'withdrawn'],
    ['withdrawn and issued again', [decisions.reject], [number, takeBack, again], 'draft'],
    ['withdrawn as a draft, issued again and numbered', [decisions.reject], [takeBack, again, number], 'numbered'],
    ['issued again and withdrawn again', [decisions.reject], [number, takeBack, again, takeBack], 'withdrawn'],
    ['replaced', [decisions.reject], [number, sign, replace], 'draft'],
    ['replaced and numbered', [decisions.reject], [number, sign, replace, anew], 'numbered'],
    ['replaced and signed', [decisions.reject], [number, sign, replace, anew, sign], 'signed'],
    ['replaced, then withdrawn', [decisions.reject], [number, sign, replace, anew, takeBack], 'withdrawn'],
    [
      'lifted',
      [decisions.return, { lapse: 30 }],
      [(c) => c.take(lift(c.dossier(), 'admin-1', 'Cuti bersama', at(4)))],
      'withdrawn',
    ],
  ])('%s', (_name, acts, steps, state) => {
    const c = caseOf(...acts);
    for (const step of steps) step(c);
    expect(c.letter().state).toBe(state);
    const { head, forms } = c.dossier();
    expect(chainFaults(head, c.source().events, forms, systemIds.digest)).toEqual([]);
    expect(documentFaults({ head, ...c.source() } as never, systemIds.digest)).toEqual([]);
  });

  it.each<[string, (c: Case) => void, (c: Case) => void]>([
    ['numbered once signed', sign, number],
    ['signed twice', sign, sign],
    ['signed once withdrawn', takeBack, sign],
    ['withdrawn once signed', sign, takeBack],
    ['issued again while it waits', anew, again],
    ['issued again once signed, without a reason', sign, again],
    ['replaced once withdrawn', takeBack, (c) => (again(c), replace(c))],
  ])('is not %s', (_name, first, second) => {
    const c = caseOf(decisions.reject);
    number(c);
    first(c);
    expect(() => second(c)).toThrow(/letter is/);
  });
});

it('issues no letter again whose lapse was lifted', () => {
  const c = caseOf(decisions.return, { lapse: 30 });
  c.take(lift(c.dossier(), 'admin-1', 'Cuti bersama', at(4)));
  expect(() => again(c)).toThrow(/letter is withdrawn/);
});

describe('a number of before', () => {
  it.each<[string, ((c: Case) => void)[], object[]]>([
    ['of a withdrawn draft there is none', [takeBack, again], []],
    [
      'stays of a withdrawn letter',
      [number, takeBack, again],
      [{ how: 'withdrawn', number: entry.number, reason: 'Salah kirim' }],
    ],
    [
      'stays of a replaced letter',
      [number, sign, replace],
      [{ how: 'replaced', number: entry.number, reason: 'Nomornya keliru' }],
    ],
    [
      'stays of each',
      [number, sign, replace, anew, takeBack, again],
      [
        { how: 'replaced', number: entry.number },
        { how: 'withdrawn', number: '556/12-Diskominfo' },
      ],
    ],
    ['is the last one that was put right', [number, anew, takeBack, again], [{ number: '556/12-Diskominfo' }]],
  ])('%s', (_name, steps, former) => {
    const c = caseOf(decisions.reject);
    for (const step of steps) step(c);
    expect(c.letter().former).toMatchObject(former);
    expect(c.letter().former).toHaveLength(former.length);
  });

  it.each<[string, (c: Case) => void]>([
    ['ditarik', (c) => (takeBack(c), again(c))],
    ['diganti', (c) => (sign(c), replace(c))],
  ])('is not used again once the letter was %s', (how, end) => {
    const c = caseOf(decisions.reject);
    number(c);
    end(c);
    const refused = () => number(c, { number: '555 / 12 Diskominfo' });
    expect(refused).toThrow(Taken);
    expect(refused).toThrow(
      expect.objectContaining({ gap: expect.objectContaining({ message: expect.stringContaining(how) }) }),
    );
  });
});

describe('a letter in place of a signed one', () => {
  const replaced = () => {
    const c = caseOf(decisions.reject);
    for (const step of [number, sign, replace, anew]) step(c);
    return c;
  };
  it('is sealed with its reason', () => {
    const c = replaced();
    const forms = c
      .dossier()
      .forms.map((form) =>
        form.kind === 'letter-reissue' ? { ...form, data: { ...form.data, reason: 'Lain' } } : form,
      );
    expect(chainFaults(c.dossier().head, c.source().events, forms, systemIds.digest)).toHaveLength(1);
  });
  it('names the other in its text', () =>
    expect(
      textsOf(documentsOf({ dossier: replaced().dossier(), events: replaced().story.events }).at(-1)!).join(' '),
    ).toContain('menggantikan surat kami nomor 555/12-Diskominfo tanggal 02 Desember 2026'));
  it('leaves the applicant both, with a mark on the one that holds no longer', () => {
    const c = replaced();
    sign(c);
    const titles = filesOf(c.dossier(), c.documents(), 'applicant').map(({ title }) => title);
    expect(titles.filter((title) => title.includes('Penolakan'))).toEqual([
      'Surat Pemberitahuan Penolakan, nomor 555/12-Diskominfo, bertanda tangan, tidak berlaku lagi',
      'Surat Pemberitahuan Penolakan, nomor 556/12-Diskominfo, bertanda tangan',
    ]);
  });
});

describe('what the code of a letter tells', () => {
  const tells = (steps: ((c: Case) => void)[], version: number) => {
    const c = caseOf(decisions.reject);
    for (const step of steps) step(c);
    const letters = c.documents().filter(({ letter }) => letter);
    const { ended, newest } = verifiedDocument(c.source(), letters.find((one) => one.version === version)!.documentId)!;
    return [ended?.how, newest.version];
  };
  it.each<[string, ((c: Case) => void)[], number, [string | undefined, number]]>([
    ['a draft', [], 1, [undefined, 1]],
    ['a numbered letter', [number], 2, [undefined, 2]],
    ['the draft of a numbered letter', [number], 1, [undefined, 2]],
    ['a withdrawn draft', [takeBack], 1, ['withdrawn', 1]],
    ['a withdrawn letter', [number, takeBack], 2, ['withdrawn', 2]],
    ['a withdrawn letter that waits for a number again', [number, takeBack, again], 2, ['withdrawn', 2]],
    ['the draft of a letter that was issued again', [number, takeBack, again], 1, [undefined, 1]],
    ['a withdrawn letter that was issued again', [number, takeBack, again, anew], 2, ['withdrawn', 3]],
    ['a signed letter', [number, sign], 2, [undefined, 2]],
    ['a replaced letter', [number, sign, replace], 2, ['replaced', 2]],
    ['a replaced letter that has its successor', [number, sign, replace, anew, sign], 2, ['replaced', 3]],
    ['its successor', [number, sign, replace, anew, sign], 3, [undefined, 3]],
    ['a replaced letter whose successor was withdrawn', [number, sign, replace, anew, takeBack], 2, ['replaced', 2]],
  ])('of %s', (_name, steps, version, told) => expect(tells(steps, version)).toEqual(told));

  it('of the letter about a lapse that was lifted', () => {
    const c = caseOf(decisions.return, { lapse: 30 });
    c.take(lift(c.dossier(), 'admin-1', 'Cuti bersama', at(4)));
    const { documentId } = c.documents().findLast(({ letter }) => letter)!;
    expect(verifiedDocument(c.source(), documentId)?.ended?.how).toBe('withdrawn');
  });
});

it('is a draft without a number, which the applicant does not see', () => {
  const c = caseOf(decisions.reject);
  const draft = c.documents().find(({ kind }) => kind === 'surat-penolakan')!;
  expect(draft).toMatchObject({ audience: 'official', letter: { of: 2 }, title: expect.stringContaining('(konsep)') });
  expect(
    filesOf(c.dossier(), c.documents(), 'applicant')
      .map(({ title }) => title)
      .join(),
  ).not.toContain('Penolakan');
});

it('prints number, day and signatory in the next version, of the same decision', () => {
  const c = caseOf(decisions.accept, decisions.forward, decisions.doesNotConform);
  number(c);
  const version = documentsOf({ dossier: c.dossier(), events: c.story.events }).at(-1)!;
  expect(version).toMatchObject({ version: 2, audience: 'applicant', letter: { number: '555/12-Diskominfo' } });
  const text = textsOf(version).join('\n');
  expect(text).toContain('Nomor\n555/12-Diskominfo');
  expect(text).toContain('Menduplikasi Aplikasi Umum.');
  expect(version.signatory?.name).toBe('Pejabat kadis');
});

it('shows the applicant the signed version only, once there is one', () => {
  const c = caseOf(decisions.reject);
  number(c);
  const shown = () =>
    filesOf(c.dossier(), c.documents(), 'applicant').filter(({ title }) => title.includes('Penolakan'));
  expect(shown()).toEqual([]);
  sign(c);
  expect(shown().map(({ id }) => id.endsWith('-signed'))).toEqual([true]);
});

it('names a number that somebody changed in the record', () => {
  const c = caseOf(decisions.reject);
  number(c);
  const changed = c
    .documents()
    .map((one) => (one.letter?.number ? { ...one, letter: { ...one.letter, number: '1' } } : one));
  const record = { head: c.dossier().head, ...c.source(), documents: changed } as never;
  expect(documentFaults(record, systemIds.digest).join()).toContain('number and day are not those that were entered');
});

describe('what a signature makes due', () => {
  it('mails the signatory once there is a number', () => {
    const c = caseOf(decisions.reject);
    number(c);
    expect(c.dossier().head.pending).toEqual(
      expect.arrayContaining(['documents', expect.stringMatching(/^letter:\d+:sign$/)]),
    );
  });
  it('mails the applicant and each copy once it is signed, and nobody whom the letter does not name', () => {
    const c = caseOf(decisions.reject);
    number(c);
    sign(c);
    const due = (c.dossier().head.pending ?? []).map((owed) => owed.split(':')[2]);
    expect(due.filter(Boolean)).toEqual(['sign', 'applicant', 'copy-0', 'copy-1']);
  });
  it.each<[string, ((c: Case) => void)[], string[]]>([
    ['the applicant once it is withdrawn', [takeBack], ['applicant']],
    ['nobody once it is issued again', [takeBack, again], []],
    ['everybody who got it once it is replaced', [number, sign, replace], ['applicant', 'copy-0', 'copy-1']],
  ])('mails %s', (_name, steps, due) => {
    const c = caseOf(decisions.reject);
    for (const step of steps) step(c);
    const { pending = [], seq } = c.dossier().head;
    const ofLast = pending.filter((owed) => owed.startsWith(`letter:${seq}:`)).map((owed) => owed.split(':')[2]);
    expect(ofLast).toEqual(due);
  });
});

describe('the list and the numbers', () => {
  it('holds the new number and frees the one that was wrong', () => {
    const c = caseOf(decisions.reject);
    number(c);
    const again = numberLetter(c.dossier(), c.letter(), { ...entry, number: '556' }, 'admin-1', at(3));
    expect(again.outgoing?.number).toEqual({ hold: '2026#556', release: '2026#555/12/DISKOMINFO' });
  });
  it('leaves the number alone where only its signatory changes', () => {
    const c = caseOf(decisions.reject);
    number(c);
    const moved = numberLetter(c.dossier(), c.letter(), { ...entry, holder: 'kabid-aptika' }, 'sistem', at(3));
    expect(moved.outgoing?.number).toBeUndefined();
  });
  it.each([
    ['555/12-Diskominfo', '2026-12-02', '2026#555/12/DISKOMINFO'],
    [' 555 / 12 – diskominfo ', '2026-01-02', '2026#555/12/DISKOMINFO'],
    ['555/12-Diskominfo', '2027-01-02', '2027#555/12/DISKOMINFO'],
  ])('takes %s of %s for %s', (number, date, key) => expect(numberKey({ number, date })).toBe(key));
});

it.each([
  ['2026-11-24', 1],
  ['2026-11-25', 0],
  ['2026-11-26', 0],
])('refuses a day before the decision: %s', (date, count) =>
  // 25 November, 01.00 WIB.
  expect(entryGaps({ decidedAt: '2026-11-24T18:00:00Z' }, { number: '1', date })).toHaveLength(count),
);

describe('an outgoing number', () => {
  const gapsOf = (number: string) => entryGaps({ decidedAt: '2026-11-24T18:00:00Z' }, { number, date: '2026-11-26' });
  it.each(['12', '500.12/123-Diskominfo/2026', '005 / 12 - SEKRE', 'B.12/É-1'])('may be %s', (number) =>
    expect(gapsOf(number)).toEqual([]),
  );
  it.each(['-', 'tanpa nomor', '12; DROP', '=12', '12/_/3', '<b>12</b>', '12 📄', 'nomor:12', '12(1)'])(
    'is not %s',
    (number) =>
      expect(gapsOf(number)).toMatchObject([
        { field: 'outgoing.number', message: expect.stringContaining('satu angka.') },
      ]),
  );
  it('names the example of the office', () => {
    changeProfile({ letters: { loop: true, numberExample: '500.12/123-Diskominfo/2026' } });
    expect(gapsOf('tanpa nomor')[0]?.message).toContain('Contoh: 500.12/123-Diskominfo/2026.');
    changeProfile({ letters: { loop: true } });
  });
});

describe('who signs', () => {
  const signs = (acts: Act[], roster = testRoster) => {
    const c = caseOf(...acts);
    const { of, topic } = c.letter();
    const past = c.dossier().forms.filter(({ seq }) => seq <= of);
    return signerNow(signingPost(topic, past.at(-1)!, past, roster), roster, at(3).now)?.id;
  };
  it.each<[string, Act[], string]>([
    ['a refusal', [decisions.reject], 'kadis'],
    ['a return by the head', [decisions.return], 'kadis'],
    ['a lapse', [decisions.return, { lapse: 30 }], 'kadis'],
    ['"not recommended"', [decisions.accept, decisions.forward, decisions.doesNotConform], 'kadis'],
    ['a return by a section', [decisions.accept, decisions.forward, decisions.returnWithAdvice], 'kasi-aplikasi'],
  ])('%s', (_name, acts, holder) => expect(signs(acts)).toBe(holder));

  it('is the nearest above where the post is vacant', () => {
    const officials = testRoster.officials.map((one) =>
      one.id === 'kasi-aplikasi' ? { ...one, to: '2026-12-01' } : one,
    );
    const returned = [decisions.accept, decisions.forward, decisions.returnWithAdvice];
    expect(signs(returned, { ...testRoster, officials })).toBe('kabid-aptika');
  });
});

const registration = 'SPN-2/12/PAB/XI/2026';
/** Forty words of a letter, without its numbers. */
const letterText =
  'Menindaklanjuti surat Saudara mengenai permohonan pembangunan aplikasi pelayanan klinik terpadu, dengan ini kami beritahukan bahwa permohonan tersebut tidak dapat kami terima karena menduplikasi aplikasi umum pemerintah provinsi. Permohonan tersebut ditutup; Saudara dapat mengajukan permohonan baru melalui formulir. Demikian disampaikan, perhatian Saudara kami ucapkan terima kasih. Kepala Dinas Komunikasi Informatika Statistik Persandian Pembina Utama Muda Tembusan Sekretaris Daerah Inspektur arsip naskah elektronik pejabat berwenang kewenangan lampiran';
it.each<[string, string[], string]>([
  ['the letter', ['... dengan kami yang dan nomor ... SPN-2/12/PAB/XI/2026'], 'same'],
  ['its letters apart', ['SPN-2 / 12 / PAB\n/XI/2026'], 'same'],
  ['the letter by its own number', ['Nomor 500.12 / 3 / 2026, tentang permohonan yang kami tolak'], 'same'],
  ['a scan of the letter that a scanner read, with mistakes', [letterText.replace('pelayanan', 'pe1ayanan')], 'same'],
  ['the same letter of another request', [`${letterText} SPN-3/13/PAB/XI/2026`], 'other'],
  ['another letter', ['Dengan hormat, kami yang dan nomor SPN-3/13/PAB/XI/2026'], 'other'],
  [
    'a letter about another matter',
    ['Surat keputusan lain yang sama sekali berbeda isinya, nomor 999/2026, tentang kendaraan dinas.'],
    'other',
  ],
  ['one line of another paper', ['Undangan rapat koordinasi'], 'other'],
  ['one line in another language', ['Hello world, this is a test'], 'other'],
  ['a scan', [], 'unreadable'],
  [
    'a scan with the seal of a signature',
    [
      'Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN',
    ],
    'unreadable',
  ],
  ['signs that map to nothing', ['\u0001\u0002 %&/ xyz'], 'unreadable'],
  ['letters that are mapped wrongly', ['&RQWRK VXUDW GLQDV\u0003 NRPXQLNDVL'], 'unreadable'],
])('compares the text of %s', (_name, readings, expected) =>
  expect(compareText(readings, { registration, number: '500.12/3/2026', readings: [letterText] })).toBe(expected),
);

it('takes no short number for the letter: it stands in others, too', () =>
  expect(compareText(['Laporan nomor 12 tentang kegiatan dinas'], { registration, number: '12' })).toBe('other'));
