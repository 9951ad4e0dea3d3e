import { applicantMail } from '../../functions/use-cases/notice-mails';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { unitDeps } from '../support/unit-deps';

const returned = { ...decisions.return, note: 'Lampirkan denahnya.' };
const noted = { ...decisions.sendBack, note: 'Rahasia.' };
const lapse = { lapse: 30 };
const lift = { lift: 'Diberi kesempatan.' };
const withoutSpecification = requestOf({ attachments: requestOf().attachments.slice(0, 1) });

const mailAfter = (acts: Act[], request = requestOf()) => {
  const { deps } = unitDeps({ cases: { putLink: async () => undefined } });
  return applicantMail(deps, openNext(play(request, ...acts)).dossier);
};

describe('the mail after a lapse was lifted', () => {
  it('says that the request is open again, not that it lapsed', async () => {
    const { subject, text } = await mailAfter([returned, lapse, lift]);
    expect(subject).toMatch(/^Dibuka kembali, mohon perbaiki s\.d\. /);
    expect(text).toContain('Sekretariat membuka kembali permohonan Anda pada Jumat, 27 November 2026.');
    expect(text).not.toContain('Kedaluwarsa pada');
  });

  it('tells each reason by whose it is, and the note of the return', async () => {
    const { text } = await mailAfter([returned, lapse, lift]);
    expect(text).toContain('Alasan pembukaan kembali: Diberi kesempatan.');
    expect(text).toContain('Alasan pengembalian oleh Kepala Dinas: Ringkasan belum jelas.');
    expect(text).toContain('Catatan Kepala Dinas: Lampirkan denahnya.');
  });

  it('names the papers where only they are awaited', async () => {
    const { text } = await mailAfter([decisions.accept, decisions.forward, lapse, lift], withoutSpecification);
    expect(text).toContain('Sekretariat membuka kembali');
    expect(text).toContain('Masih kurang: Spesifikasi teknis aplikasi baru.');
    expect(text).not.toContain('Alasan pengembalian');
  });
});

it('tells the reason and the note of a return', async () => {
  const { text } = await mailAfter([returned]);
  expect(text).toContain('Alasan: Ringkasan belum jelas.');
  expect(text).toContain('Catatan: Lampirkan denahnya.');
});

it('keeps from the applicant what officials tell each other', async () => {
  const { text } = await mailAfter([decisions.accept, noted]);
  expect(text).not.toMatch(/Bukan bidang kami|Rahasia/);
});
