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

/** Shows the words of the official who sent the case back. Their superior must answer them. */
const SentBack = ({ dossier, roster }: ChangesProps) => {
  const returned = unansweredSendBack(dossier.forms);
  if (!returned) return null;
  const record = dossier.steps.find(({ step, round }) => step === returned.step && round === returned.round);
  const note = textOf(returned, 'note');
  return (
    <Notice sentiment="warning" title={`Dikembalikan ${actingTitle(roster, returned.by, record?.post)}`}>
      <p>Alasan: {textOf(returned, 'reason')}</p>
      {note === undefined ? null : <p>Catatan: {note}</p>}
    </Notice>
  );
};

/** Shows the changes of a revision at the top of the page: before → after. */
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

/** Shows the reason for a returning step: the subordinate's words, or the applicant's changes. */
export const Changes = (props: ChangesProps) => (
  <>
    <SentBack {...props} />
    <Revised dossier={props.dossier} />
  </>
);
