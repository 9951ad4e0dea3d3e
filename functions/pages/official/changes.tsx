import { unansweredSendBack } from '../../domain/case/answered-return';
import { textOf } from '../../domain/case/form-texts';
import type { Dossier } from '../../domain/case/records';
import { newestRevision } from '../../domain/case/revision-changes';
import { titleOfKind } from '../../domain/files/case-file';
import { actingTitle } from '../../domain/office/acting';
import type { Roster } from '../../domain/office/roster';
import { Icon } from '../parts/icon';
import { Notice } from '../parts/notice';

interface ChangesProps {
  dossier: Dossier;
  roster: Roster;
}

/** Says why the case is back, in the words of the official who sent it back. Its superior answers them. */
const SentBack = ({ dossier, roster }: ChangesProps) => {
  const asked = unansweredSendBack(dossier.forms);
  if (!asked) return null;
  const record = dossier.steps.find(({ step, round }) => step === asked.step && round === asked.round);
  const note = textOf(asked, 'note');
  return (
    <Notice sentiment="warning" title={`Dikembalikan ${actingTitle(roster, asked.by, record?.post)}`}>
      <p>Alasan: {textOf(asked, 'reason')}</p>
      {note === undefined ? null : <p>Catatan: {note}</p>}
    </Notice>
  );
};

/** After a revision the page begins with what changed: before → after. */
const Revised = ({ dossier }: Pick<ChangesProps, 'dossier'>) => {
  const revision = newestRevision(dossier.forms, titleOfKind);
  if (!revision) return null;
  const { reason, note, changes } = revision;
  return (
    <section class="notice info changes">
      <h2>
        <Icon name="edit" />
        {reason === undefined ? 'Yang dilengkapi pemohon' : 'Yang berubah sejak dikembalikan'}
      </h2>
      {reason === undefined ? null : <p class="soft">Alasan pengembalian: {reason}</p>}
      {note === undefined ? null : <p class="soft">Catatan pengembalian: {note}</p>}
      {changes.length === 0 ? (
        <p>Tidak ada isian atau lampiran yang berubah.</p>
      ) : (
        <dl>
          {changes.map(({ label, before, after }) => (
            <>
              <dt>{label}</dt>
              <dd>
                <del>{before || 'kosong'}</del> <span aria-hidden="true">→</span> <ins>{after || 'dihapus'}</ins>
              </dd>
            </>
          ))}
        </dl>
      )}
    </section>
  );
};

/** A step that comes again begins with why: what its subordinate sent back, or what the applicant changed. */
export const Changes = (props: ChangesProps) => (
  <>
    <SentBack {...props} />
    <Revised dossier={props.dossier} />
  </>
);
