import { systemIds } from '../../functions/adapters/system';
import { present } from '../../functions/domain/present';
import { chainFaults } from '../../functions/domain/case/chain';
import { lift } from '../../functions/domain/case/moves';
import { verifiedDocument } from '../../functions/domain/documents/verified-document';
import { Taken } from '../../functions/domain/errors';
import { filesOf } from '../../functions/domain/files/case-file';
import { decisions, documentsOf } from '../support/dossier';
import { textsOf } from '../support/document-text';
import {
  again,
  anew,
  at,
  entry,
  letterCase,
  type LetterCase,
  number,
  replace,
  sign,
  takeBack,
} from '../support/letter-case';
import { withLetters } from '../support/with-letters';

withLetters({ loop: true });

it('issues no letter again whose lapse was lifted', () => {
  const c = letterCase(decisions.return, { lapse: 30 });
  c.take(lift(c.dossier(), 'admin-1', 'Cuti bersama', at(4)));
  expect(() => again(c)).toThrow(/letter is withdrawn/);
});

it('replaces no signed letter whose lapse was lifted', () => {
  const c = letterCase(decisions.return, { lapse: 30 });
  number(c);
  sign(c);
  c.take(lift(c.dossier(), 'admin-1', 'Cuti bersama', at(5)));
  expect(() => replace(c)).toThrow(/letter is signed/);
});

describe('a number of before', () => {
  it.each<[string, ((c: LetterCase) => void)[], object[]]>([
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
    const c = letterCase(decisions.reject);
    for (const step of steps) step(c);
    expect(c.letter().former).toMatchObject(former);
    expect(c.letter().former).toHaveLength(former.length);
  });

  it.each<[string, (c: LetterCase) => void]>([
    ['ditarik', (c) => (takeBack(c), again(c))],
    ['diganti', (c) => (sign(c), replace(c))],
  ])('is not used again once the letter was %s', (how, end) => {
    const c = letterCase(decisions.reject);
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
    const c = letterCase(decisions.reject);
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
      textsOf(
        present(documentsOf({ dossier: replaced().dossier(), events: replaced().story.events }).at(-1), 'the letter'),
      ).join(' '),
    ).toContain('menggantikan surat kami nomor 555/12-Diskominfo tanggal 2 Desember 2026'));
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
  const tells = (steps: ((c: LetterCase) => void)[], version: number) => {
    const c = letterCase(decisions.reject);
    for (const step of steps) step(c);
    const { documentId } = present(
      c.documents().find((one) => one.letter && one.version === version),
      'the version',
    );
    const { ended, newest } = present(verifiedDocument(c.source(), documentId), 'the letter');
    return [ended?.how, newest.version];
  };
  it.each<[string, ((c: LetterCase) => void)[], number, [string | undefined, number]]>([
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
    const c = letterCase(decisions.return, { lapse: 30 });
    c.take(lift(c.dossier(), 'admin-1', 'Cuti bersama', at(4)));
    const { documentId } = present(
      c.documents().findLast(({ letter }) => letter),
      'a letter',
    );
    expect(verifiedDocument(c.source(), documentId)?.ended?.how).toBe('withdrawn');
  });

  it('of the signed letter about a lapse that was lifted, which holds no longer either', () => {
    const c = letterCase(decisions.return, { lapse: 30 });
    number(c);
    sign(c);
    c.take(lift(c.dossier(), 'admin-1', 'Cuti bersama', at(4)));
    const { documentId } = present(
      c.documents().findLast(({ signed }) => signed),
      'the signed letter',
    );
    expect(verifiedDocument(c.source(), documentId)?.ended?.how).toBe('withdrawn');
    const titles = filesOf(c.dossier(), c.documents(), 'applicant').map(({ title }) => title);
    expect(titles).toContainEqual(expect.stringMatching(/Kedaluwarsa, nomor .*, tidak berlaku lagi$/));
  });
});
