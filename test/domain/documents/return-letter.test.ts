import { systemIds } from '../../../functions/adapters/system';
import { requiredDocuments } from '../../../functions/domain/documents/documents';
import type { CaseEvent, Dossier, FormRecord } from '../../../functions/domain/case/records';
import { reviseByDay } from '../../../functions/domain/time/revise-by';
import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { applicantMailContent } from '../../../functions/mails/applicant-mail';
import { type Act, decisions as d, documentsOf, openNext, play, requestOf, type Story } from '../../support/dossier';
import { textsOf } from '../../support/document-text';
import { testRoster } from '../../support/office';

const opened = (...acts: readonly Act[]) => openNext(play(requestOf(), ...acts), new Date('2026-11-25T02:00:00Z'));
const textOf = (story: Story) => {
  const letter = documentsOf(story).findLast(({ kind }) => kind === 'surat-pengembalian');
  return letter ? textsOf(letter).join('\n') : '';
};
/** Returns the letter that a number entered at `at` issues. `seq` is the number's event. */
const numbered = ({ dossier, events }: Story, at: string, seq: number): string => {
  const { caseId } = dossier.head;
  const of = dossier.forms.find(({ kind }) => kind === 'decision')?.seq ?? 0;
  const data = { of, kind: 'surat-pengembalian', number: '500.12/3', date: '2026-11-30', holder: 'kadis' };
  const form: FormRecord = {
    caseId,
    seq,
    step: 'agency-disposition',
    round: 1,
    at,
    by: 'admin-1',
    kind: 'numbering',
    data,
  };
  const eventOf = (each: number): Pick<CaseEvent, 'hash' | 'documents' | 'letters'> =>
    each === seq ? { hash: 'x', documents: ['surat-pengembalian'] } : (events.get(each) ?? { hash: 'x' });
  const forms = [...dossier.forms.filter((one) => one.seq !== seq), form];
  const whole: Dossier = { ...dossier, forms };
  const letter = requiredDocuments(whole, testRoster, { digest: systemIds.digest, eventOf }).findLast(
    ({ seq: own }) => own === seq,
  );
  return letter ? textsOf(letter).join('\n') : '';
};
const noDate = /Mohon perbaikan disampaikan melalui tautan pada surel/;

describe('the letter of return', () => {
  it('names the last day for the revision, and what follows it', () =>
    expect(textOf(opened(d.return))).toContain(
      'Mohon perbaikan disampaikan paling lambat 6 Januari 2027, melalui tautan pada surel yang kami kirimkan kepada penanggung jawab. Setelah tanggal itu permohonan kedaluwarsa. Nomor permohonan tetap sama, dan permohonan kami proses kembali setelah perbaikan kami terima.',
    ));

  it('names the same day as the mail', () => {
    const { dossier } = opened(d.return);
    const reviseBy = reviseByDay(dossier, holidaysFrom([]));
    expect(reviseBy).toBe('2027-01-06');
    const mail = applicantMailContent({ head: dossier.head, today: '2026-11-25', reviseBy, trackingUrl: 'x' });
    expect(mail.state?.text).toContain('6 Januari 2027');
  });

  it('names the day of its own return, not of a later one', () => {
    const again = opened(d.return, { revise: requestOf({ subdomain: 'klinik' }) }, d.return);
    const [first, second] = documentsOf(again).filter(({ kind }) => kind === 'surat-pengembalian');
    const days = again.dossier.steps.filter(({ step }) => step === 'request').map(({ reviseBy }) => reviseBy);
    expect(days).toEqual([undefined, '2027-01-07', '2027-01-06']);
    expect(textsOf(first!).join('\n')).toContain('paling lambat 7 Januari 2027');
    expect(textsOf(second!).join('\n')).toContain('paling lambat 6 Januari 2027');
  });

  it('numbered later names the day that was announced', () =>
    expect(numbered(opened(d.return), '2026-12-20T02:00:00.000Z', 3)).toContain('paling lambat 6 Januari 2027'));

  it('numbered after the last day asks for nothing that is past', () => {
    const text = numbered(opened(d.return), '2027-01-07T01:00:00.000Z', 3);
    expect(text).toContain(
      'Batas waktu perbaikan, 6 Januari 2027, sudah lewat. Permohonan segera kedaluwarsa. Bila sudah ditutup, minta sekretariat kami membukanya kembali.',
    );
    expect(text).not.toMatch(/Mohon perbaikan/);
  });

  it('numbered after a lifted lapse names the day of the new round', () => {
    const lifted = opened(d.return, { lapse: 30 }, { lift: 'Surel tidak terbaca.' });
    expect(numbered(lifted, '2026-12-01T02:00:00.000Z', 5)).toContain('paling lambat 6 Januari 2027');
  });

  it('numbered after the revision came names no day', () =>
    expect(numbered(opened(d.return, { revise: requestOf() }), '2026-12-01T02:00:00.000Z', 4)).toMatch(noDate));

  it('names no day where none was announced', () => expect(textOf(play(requestOf(), d.return))).toMatch(noDate));
});

it('advises on each item that was not met when step 4 returns the request', () => {
  const letter = documentsOf(play(requestOf(), d.accept, d.forward, d.returnWithAdvice)).at(-1);
  const rows = letter?.blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => ('group' in row ? row.group : row.join(' | '))) : [],
  );
  expect(rows).toEqual([
    'C1 | Data dan walidata jelas | Tidak | Tunjuk walidata',
    'E1 | Kategori sistem elektronik ditetapkan | Sebagian | -',
  ]);
  expect(letter?.signatory?.title).toMatch(
    /^a\.n\. Kepala Dinas .*\nKepala Bidang .*\nu\.b\.\nKepala Seksi Pengembangan Aplikasi$/,
  );
});
