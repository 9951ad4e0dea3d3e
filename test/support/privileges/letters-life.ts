import { changeProfile, restoreProfile } from '../change-profile';
import { dayOf } from '../../../functions/domain/time/calendar';
import { answerOf } from '../answers';
import { letterPage, numberingOf } from '../letter-facts';
import { newestPath } from '../people';
import type { RecordedWorld } from './recorder';
import type { Visitor } from './visitor';

/**
 * Plays two refusals in an office that signs its letters. One letter goes from its number to its readers. The other moves to a new
 * signatory and is withdrawn.
 */
export const playLetters = async ({ w, task }: RecordedWorld, v: Visitor): Promise<void> => {
  changeProfile({ letters: { loop: true, copies: { refusal: [{ to: 'Sekda', email: 'sekda@example.id' }] } } });
  const refused = async () => {
    const { caseId } = await w.submit();
    await v.form(newestPath(w), answerOf.reject);
    return { caseId, path: letterPage(await w.dossier(caseId)) };
  };
  const entry = (number: string) => ({ 'outgoing.number': number, 'outgoing.date': dayOf(w.world.now) });

  const { caseId: first, path: signed } = await refused();
  await v.get('/meja/surat-keluar');
  await v.atDesk(signed, entry('1/X'));
  await v.get('/meja?cari=1/X');
  await v.atDesk(`${signed}/tautan`);
  await v.files(signed);
  const link = newestPath(w, 'tanda-tangan');
  await v.form(`${link}/tautan-baru`);
  await v.files(link);
  const file = await v.attach(`${link}/berkas`, 'dokumen-bertanda-tangan');
  const [, document = ''] = /name="document" value="(\w+)"/.exec(await (await v.get(link)).text()) ?? [];
  await v.form(link, {
    document,
    compared: 'true',
    'attachments.0.kind': file.kind,
    'attachments.0.uploadId': file.uploadId,
  });
  await v.files(newestPath(w, 'surat'));
  await v.files(signed);
  const was = numberingOf(await w.dossier(first));
  await v.atDesk(`${signed}/ulang`, { was, 'replacement.reason': 'Tanggalnya keliru' });

  const { caseId: second, path: moved } = await refused();
  await v.atDesk(moved, entry('2/X'));
  const former = newestPath(w, 'tanda-tangan');
  await v.atDesk(moved, { ...entry('3/X'), was: numberingOf(await w.dossier(second)) });
  const { office } = w.deps;
  const { roster, ...now } = await office.current();
  const officials = roster.officials.map((one) => (one.id === 'kadis' ? { ...one, id: 'kadis-lain' } : one));
  w.deps.office = { ...office, current: async () => ({ ...now, roster: { ...roster, officials } }) };
  await v.form(`${former}/tautan-baru`);
  w.deps.office = office;
  await task('move-holders');
  await v.atDesk(`${moved}/tarik`, { 'takeback.reason': 'Salah kirim' });
  await v.atDesk(`${moved}/ulang`);
  restoreProfile();
};
