import { letterTurns } from '../../functions/domain/letters/letter-turns';
import { decisions } from '../support/dossier';
import { again, anew, letterCase, type LetterCase, number, replace, sign, takeBack } from '../support/letter-case';
import { withLetters } from '../support/with-letters';

withLetters({ loop: true });

const turnsOf = (...steps: ((c: LetterCase) => void)[]) => {
  const c = letterCase(decisions.reject);
  for (const step of steps) step(c);
  return letterTurns(c.source());
};

it.each<[string, ((c: LetterCase) => void)[], string[]]>([
  ['a draft', [], []],
  [
    'a signed letter',
    [number, sign],
    ['Surat keluar diberi nomor 555/12-Diskominfo', 'Surat keluar nomor 555/12-Diskominfo ditandatangani'],
  ],
  ['a withdrawn draft', [takeBack], ['Surat keluar ditarik']],
  [
    'a withdrawn letter that is issued again',
    [number, takeBack, again],
    [
      'Surat keluar diberi nomor 555/12-Diskominfo',
      'Surat keluar nomor 555/12-Diskominfo ditarik',
      'Surat keluar diterbitkan ulang',
    ],
  ],
  [
    'a draft that is withdrawn after a reissue',
    [number, takeBack, again, takeBack],
    [
      'Surat keluar diberi nomor 555/12-Diskominfo',
      'Surat keluar nomor 555/12-Diskominfo ditarik',
      'Surat keluar diterbitkan ulang',
      'Surat keluar ditarik',
    ],
  ],
  [
    'a replaced letter',
    [number, sign, replace, anew, sign],
    [
      'Surat keluar diberi nomor 555/12-Diskominfo',
      'Surat keluar nomor 555/12-Diskominfo ditandatangani',
      'Surat keluar nomor 555/12-Diskominfo diganti',
      'Surat keluar diberi nomor 556/12-Diskominfo',
      'Surat keluar nomor 556/12-Diskominfo ditandatangani',
    ],
  ],
])('tells of %s', (_name, steps, texts) => expect(turnsOf(...steps).map(({ text }) => text)).toEqual(texts));

it('names each act with its author, day and reason', () => {
  const [, signed, replaced] = turnsOf(number, sign, replace);
  expect(signed).toMatchObject({ by: 'kadis', at: '2026-12-04T02:00:00.000Z', step: 'agency-disposition', round: 1 });
  expect(replaced).toMatchObject({ by: 'admin-1', reason: 'Nomornya keliru' });
});

it('hides numbers and reissues from the applicant, who gets signed letters, and news of withdrawn and replaced ones', () =>
  expect(
    turnsOf(number, takeBack, again, anew, sign, replace)
      .filter(({ forApplicant }) => forApplicant)
      .map(({ text }) => text),
  ).toEqual([
    'Surat keluar nomor 555/12-Diskominfo ditarik',
    'Surat keluar nomor 556/12-Diskominfo ditandatangani',
    'Surat keluar nomor 556/12-Diskominfo diganti',
  ]));
