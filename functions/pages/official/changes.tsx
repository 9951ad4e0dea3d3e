import type { Dossier } from '../../domain/case/records';
import { newestRevision } from '../../domain/case/revision-changes';
import { titleOfKind } from '../../domain/files/case-file';
import { Icon } from '../parts/icon';

/** After a revision the page begins with what changed: before → after. */
export const Changes = ({ dossier }: { dossier: Dossier }) => {
  const revision = newestRevision(dossier.forms, titleOfKind);
  if (!revision) return null;
  const { reason, changes } = revision;
  return (
    <section class="notice info changes">
      <h2>
        <Icon name="edit" />
        {reason === undefined ? 'Yang dilengkapi pemohon' : 'Yang berubah sejak dikembalikan'}
      </h2>
      {reason === undefined ? null : <p class="soft">Alasan pengembalian: {reason}</p>}
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
