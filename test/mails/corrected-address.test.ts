import { unansweredLift, unansweredReturn } from '../../functions/domain/case/answered-return';
import { newestCorrection } from '../../functions/domain/case/contact';
import { formerMailboxMailContent } from '../../functions/mails/former-mailbox';
import { applicantMailContent } from '../../functions/mails/applicant-mail';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';

const url = 'https://ajuan.test/x';
const correct: Act = {
  correct: { email: 'siti.contoh@example.id', phone: '0812-3456-7890', verified: 'telepon', reason: 'Salah ketik.' },
};
const mailAfter = (acts: readonly Act[], today = '2026-12-01', reviseBy = '2027-01-12') => {
  const { dossier } = openNext(play(requestOf(), ...acts));
  const { head, forms } = dossier;
  return applicantMailContent({
    head,
    today,
    reviseBy,
    trackingUrl: url,
    pageUrl: url,
    renewed: 'corrected',
    lift: unansweredLift(forms),
    decision: unansweredReturn(forms),
    correction: newestCorrection(forms),
  });
};

it('says which link ended and which stays, to the former and to the new address', () => {
  for (const { paragraphs } of [formerMailboxMailContent({ requestNumber: '1' }), mailAfter([correct])]) {
    expect(paragraphs.join(' ')).toMatch(/Tautan ke halaman permohonan .* tidak berlaku lagi/);
    expect(paragraphs.join(' ')).toMatch(/Tautan pelacakan tetap/);
  }
});

it('promises the former address no last mail: it may be the applicant’s again', () => {
  expect(JSON.stringify(formerMailboxMailContent({ requestNumber: '1' }))).not.toMatch(/terakhir/);
});

it('says the correction’s own reason', () => {
  expect(mailAfter([correct]).paragraphs).toContain('Alasan perbaikan alamat: Salah ketik.');
});

it('says who returned the request, when and why, under its own title', () => {
  const { paragraphs } = mailAfter([decisions.return, correct]);
  expect(paragraphs.join('\n')).toMatch(/Kepala Dinas mengembalikan permohonan pada \w+, \d+ \w+ 2026\./);
  expect(paragraphs).toContain('Alasan pengembalian oleh Kepala Dinas: Ringkasan belum jelas.');
  expect(paragraphs.filter((text) => text.startsWith('Alasan:'))).toEqual([]);
});

it('says the reason of a lift under its own title', () => {
  const { paragraphs } = mailAfter([decisions.return, { lapse: 30 }, { lift: 'Cuti.' }, correct]);
  expect(paragraphs.join('\n')).toMatch(/Sekretariat membuka kembali permohonan pada .* Alasannya: Cuti\./);
});

it('names no last day that is over', () => {
  const letter = mailAfter([decisions.return, correct], '2027-01-13');
  expect(letter.subject).toMatch(/^Mohon perbaiki: /);
  expect(letter.state?.text).toContain('sudah lewat');
  expect(letter.paragraphs.join(' ')).toContain('minta sekretariat kami membukanya kembali');
});
